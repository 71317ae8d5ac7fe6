import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getJobPay } from '~/features/effective-pay/get-job-pay.server';
import { topUpPaySchema } from '~/features/effective-pay/top-up-pay.schema';
import { topUpPay } from '~/features/effective-pay/top-up-pay.server';
import { ShortfallTable } from '~/features/effective-pay/ui/shortfall-table';
import { TierPayTable } from '~/features/effective-pay/ui/tier-pay-table';
import { JobHead } from '~/features/jobs/ui/job-head';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { parseForm } from '~/platform/http/parse-form';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { DoneNotice } from '~/ui/done-notice';
import { Duration } from '~/ui/duration';
import { FailureNotice } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/job-pay', async ({ ctx, params, request, t }) => {
  const pay = await getJobPay(ctx, requireId(params['jobId']));
  if (!pay.ok) throw failureResponse(pay.error);
  return {
    title: t('effectivePay.title', { job: pay.value.job.title }),
    ...pay.value,
    /** Made here, so that pressing the button twice pays once. */
    newTopUpId: ctx.newId(),
    isOwner: ctx.actor.role === 'owner',
    isDone: new URL(request.url).searchParams.has('done'),
  };
});

export const action = withAccess('company/job-pay', async ({ ctx, params, request }) => {
  const form = await request.formData();
  form.set('jobId', requireId(params['jobId']));
  const input = parseForm(topUpPaySchema, form);
  if (!input.ok) return actionFailure(input.error);
  const paid = await topUpPay(ctx, input.value);
  return paid.ok ? redirect(`/company/jobs/${input.value.jobId}/pay?done`) : actionFailure(paid.error);
});

export const meta = pageTitle;

/** What reviews of the job paid per hour in fact, which are under the floor, and what lifting them costs. */
export default function JobPayPage() {
  const t = useTranslations('effectivePay');
  const loaded = useLoaderData<typeof loader>();
  const { job, currency, tiers, shortfalls, payStoppedAt, rateFloorBasisPoints, isDone } = loaded;
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <JobHead job={job} />
      <div className="flex flex-col gap-6">
        {isDone && !failure && <DoneNotice>{job.status === 'closed' ? t('toppedUp') : t('goesOn')}</DoneNotice>}
        <FailureNotice failure={failure} />
        <p className="text-muted">{t('lead', { floor: String(rateFloorBasisPoints / 100) })}</p>
        {payStoppedAt && job.status !== 'closed' && (
          <Notice tone="warn">{t.rich('stopped', { at: () => <DateTime at={payStoppedAt} show="exact" /> })}</Notice>
        )}
        <TierPayTable tiers={tiers} currency={currency} />
        {shortfalls.length === 0 ? (
          <p className="text-muted">{t('nothing')}</p>
        ) : (
          <>
            <TopUp />
            <ShortfallTable shortfalls={shortfalls} currency={currency} />
          </>
        )}
        <PastTopUps />
      </div>
    </>
  );
}

function TopUp() {
  const t = useTranslations('effectivePay');
  const { job, currency, cost, availableMinor, capSeconds, payStoppedAt, newTopUpId, isOwner } =
    useLoaderData<typeof loader>();
  const money = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  const missingMinor = cost.costMinor - availableMinor;
  return (
    <Card title={t('help')}>
      <p>{t(payStoppedAt && job.status !== 'closed' ? 'helpStopped' : 'helpTopUp')}</p>
      <p className="text-muted mb-4 text-sm">{t.rich('helpCap', { cap: () => <Duration ms={capSeconds * 1000} /> })}</p>
      <DescriptionList
        items={[
          { term: t('toExperts'), value: money(cost.amountMinor) },
          { term: t('fees'), value: money(cost.feeMinor) },
          { term: t('total'), value: <strong>{money(cost.costMinor)}</strong> },
          { term: t('available'), value: money(availableMinor) },
        ]}
      />
      <div className="mt-4 flex flex-col gap-3">
        {missingMinor > 0n && (
          <>
            <Notice tone="warn">{t.rich('tooLow', { missing: () => money(missingMinor) })}</Notice>
            <div>
              <LinkButton to={`/company/jobs/${job.id}/funding`}>{t('fund')}</LinkButton>
            </div>
          </>
        )}
        {!isOwner && <p className="text-muted text-sm">{t('ownerOnly')}</p>}
        {isOwner && missingMinor <= 0n && (
          <Form method="post" className="flex flex-col gap-2">
            <input type="hidden" name="topUpId" value={newTopUpId} />
            <p className="text-muted text-sm">{t('confirmHint')}</p>
            <div>
              <Button name="costMinor" value={String(cost.costMinor)}>
                {t.rich('confirm', { amount: () => money(cost.costMinor) })}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </Card>
  );
}

function PastTopUps() {
  const t = useTranslations('effectivePay');
  const { topUps, currency } = useLoaderData<typeof loader>();
  if (topUps.length === 0) return null;
  const money = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <DataTable
      caption={t('past')}
      captionHidden={false}
      density="compact"
      rows={topUps}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        { key: 'when', header: t('when'), cell: ({ at }) => <DateTime at={at} show="exact" /> },
        { key: 'count', header: t('count'), numeric: true, cell: ({ reviewCount }) => reviewCount },
        { key: 'amount', header: t('toExperts'), numeric: true, cell: ({ amountMinor }) => money(amountMinor) },
        { key: 'fee', header: t('fee'), numeric: true, cell: ({ feeMinor }) => money(feeMinor) },
      ]}
    />
  );
}
