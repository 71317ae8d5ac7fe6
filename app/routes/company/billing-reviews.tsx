import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { JobHead } from '~/features/jobs/ui/job-head';
import { approveClaimSchema } from '~/features/payments/approve-claim.schema';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { awaitsMore, getJobCosts } from '~/features/payments/get-job-costs.server';
import { claimParts, listJobClaims } from '~/features/payments/list-job-claims.server';
import { ReviewFigures } from '~/features/payments/ui/review-figures';
import { ReviewTable } from '~/features/payments/ui/review-table';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { EmptyState } from '~/ui/empty-state';
import { FailureNotice } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { SegmentedLinks } from '~/ui/segmented';

const PAGE_SIZE = 50;

export const loader = withAccess('company/billing-reviews', async ({ ctx, params, request, t }) => {
  const jobId = requireId(params['jobId']);
  const query = new URL(request.url).searchParams;
  const part = claimParts.find((known) => known === query.get('view')) ?? 'waiting';
  const after = parseCursor(query.get('after'));
  const costs = await getJobCosts(ctx, jobId);
  if (!costs.ok) throw failureResponse(costs.error);
  const { rows, next } = await listJobClaims(ctx, jobId, { after, limit: PAGE_SIZE, part });
  const { title, contentLanguage, status, currency, reviewWindowDays } = costs.value;
  const { awaitingCount, awaitingMinor, disputedCount, disputedMinor, spentMinor } = costs.value;
  return {
    title: t('money.reviews.title', { job: title }),
    job: { id: jobId, title, contentLanguage, status },
    figures: {
      currency,
      reviewWindowDays,
      awaitingCount,
      awaitingMinor,
      disputedCount,
      disputedMinor,
      spentMinor,
      awaitsMore: awaitsMore(costs.value),
    },
    part,
    rows,
    next: next ? formatCursor(next) : null,
    isOwner: ctx.actor.role === 'owner',
  };
});

export const action = withAccess('company/billing-reviews', async ({ ctx, request }) => {
  const input = parseForm(approveClaimSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const approved = await approveClaim(ctx, input.value);
  return approved.ok ? { failure: undefined, approved: approved.value.claimId } : actionFailure(approved.error);
});

export const meta = pageTitle;

export default function BillingReviews() {
  const t = useTranslations('billing.reviews');
  const { title, job, figures, part, rows, next, isOwner } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = `/company/jobs/${job.id}/reviews`;
  return (
    <>
      <JobHead job={job} />
      <div className="flex flex-col gap-5">
        <FailureNotice failure={answer?.failure} />
        {answer && 'approved' in answer && <Approved claimId={answer.approved} />}
        <ReviewFigures jobId={job.id} figures={figures} />
        <SegmentedLinks
          label={t('view')}
          items={[
            { to: here, text: t('waiting'), isCurrent: part === 'waiting' },
            { to: `${here}?view=disputed`, text: t('disputed'), isCurrent: part === 'disputed' },
            { to: `${here}?view=all`, text: t('all'), isCurrent: part === 'all' },
          ]}
        />
        <ReviewTable
          caption={title}
          rows={rows}
          currency={figures.currency}
          part={part}
          mayDispute={isOwner}
          empty={<NoReviews />}
          footer={<Pagination nextCursor={next} />}
        />
      </div>
    </>
  );
}

function NoReviews() {
  const t = useTranslations('billing.reviews');
  const money = useTranslations('money.reviews');
  const { job, part } = useLoaderData<typeof loader>();
  if (part === 'all') return <EmptyState title={money('empty')}>{money('emptyText')}</EmptyState>;
  if (part === 'disputed') return <EmptyState title={t('disputedEmpty')}>{t('disputedEmptyText')}</EmptyState>;
  return (
    <EmptyState
      picture="done"
      title={t('waitingEmpty')}
      action={
        <LinkButton to={`/company/jobs/${job.id}/reviews?view=all`} variant="secondary">
          {t('seeAll')}
        </LinkButton>
      }
    >
      {t('waitingEmptyText')}
    </EmptyState>
  );
}

function Approved({ claimId }: { claimId: string }) {
  const t = useTranslations('billing.reviews');
  return (
    <DoneNotice
      of={claimId}
      action={
        <Link to={`/company/reviews/${claimId}`} className="text-accent underline underline-offset-2">
          {t('seeAmount')}
        </Link>
      }
    >
      {t('approvedOne')}
    </DoneNotice>
  );
}
