import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { approveClaimSchema } from '~/features/payments/approve-claim.schema';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { PayStatus } from '~/features/payments/ui/pay-status';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';
import { FailureNotice } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

const PAGE_SIZE = 50;

export const loader = withAccess('company/billing-reviews', async ({ ctx, params, request, t }) => {
  const job = await getJobCosts(ctx, requireId(params['jobId']));
  if (!job.ok) throw failureResponse(job.error);
  const after = parseCursor(new URL(request.url).searchParams.get('after'));
  const { rows, next } = await listJobClaims(ctx, job.value.jobId, { after, limit: PAGE_SIZE });
  const { title, currency, jobId } = job.value;
  return {
    title: t('money.reviews.title', { job: title }),
    jobId,
    currency,
    rows,
    next: next ? formatCursor(next) : null,
  };
});

export const action = withAccess('company/billing-reviews', async ({ ctx, request }) => {
  const input = parseForm(approveClaimSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const approved = await approveClaim(ctx, input.value);
  return approved.ok ? { failure: undefined } : actionFailure(approved.error);
});

export const meta = pageTitle;

export default function BillingReviews() {
  const t = useTranslations('money');
  const { title, jobId, currency, rows, next } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const back = (
    <Link to={`/company/jobs/${jobId}/funding`} className="underline underline-offset-2">
      {t('costs.title')}
    </Link>
  );
  return (
    <>
      <PageHeader title={title} lead={t('reviews.lead')} above={back} />
      <FailureNotice failure={failure} />
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.claimId}
        empty={<EmptyState title={t('reviews.empty')}>{t('reviews.emptyText')}</EmptyState>}
        columns={[
          {
            key: 'task',
            header: t('reviews.task'),
            cell: (row) => (
              <Link to={`/company/reviews/${row.claimId}`} className="text-accent underline underline-offset-2">
                {row.externalId} · {t('tier', { tier: String(row.tier) })}
              </Link>
            ),
          },
          { key: 'reader', header: t('reviews.reader'), cell: (row) => row.reader },
          { key: 'ended', header: t('reviews.ended'), cell: (row) => <DateTime at={row.endedAt} /> },
          {
            key: 'status',
            header: t('reviews.status'),
            cell: (row) => <PayStatus status={row.payStatus} isReduced={row.isReduced} />,
          },
          { key: 'time', header: t('costs.time'), numeric: true, cell: (row) => <Duration ms={row.payableMs} exact /> },
          {
            key: 'pay',
            header: t('reviews.pay'),
            numeric: true,
            cell: (row) => <Money amountMinor={row.amountMinor + row.feeMinor} currency={currency} />,
          },
          {
            key: 'approve',
            header: t('reviews.window'),
            cell: (row) => <ApproveCell row={row} />,
          },
        ]}
      />
      <Pagination nextCursor={next} />
    </>
  );
}

function ApproveCell({ row }: { row: { claimId: string; payStatus: string; windowEndsAt: Date | null } }) {
  const t = useTranslations('money.reviews');
  if (row.payStatus !== 'submitted' && row.payStatus !== 'queried') return null;
  return (
    <Form method="post" className="flex items-center gap-3">
      {row.windowEndsAt && <DateTime at={row.windowEndsAt} />}
      <Button variant="secondary" name="claimId" value={row.claimId}>
        {t('approve')}
      </Button>
    </Form>
  );
}
