import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getCompanyClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { getClaimTask } from '~/features/payments/get-claim-task.server';
import { ApproveDialog } from '~/features/payments/ui/approve-dialog';
import { PayBreakdown } from '~/features/payments/ui/pay-breakdown';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { FailureNotice } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/billing-review', async ({ ctx, params, t }) => {
  const claimId = requireId(params['claimId']);
  const [pay, task] = await Promise.all([getCompanyClaimPay(ctx, claimId), getClaimTask(ctx, claimId)]);
  if (!pay.ok) throw failureResponse(pay.error);
  const { externalId = '', taskId = '' } = task ?? {};
  const title = t('billing.review.title', { task: externalId, tier: String(pay.value.tier) });
  return { title, pay: { ...pay.value, externalId, taskId }, isOwner: ctx.actor.role === 'owner' };
});

export const action = withAccess('company/billing-review', async ({ ctx, params }) => {
  const approved = await approveClaim(ctx, { claimId: requireId(params['claimId']) });
  return approved.ok ? { failure: undefined } : actionFailure(approved.error);
});

export const meta = pageTitle;

export default function BillingReview() {
  const t = useTranslations('billing.review');
  const jobs = useTranslations('company.job');
  const { title, pay } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const job = `/company/jobs/${pay.jobId}`;
  const above = (
    <Breadcrumbs
      items={[
        { to: '/company', text: jobs('backToJobs') },
        { to: job, text: pay.jobTitle },
        { to: `${job}/reviews`, text: t('reviews') },
      ]}
    />
  );
  return (
    <>
      <PageHeader title={title} lead={<Lead />} above={above} action={<Actions />} />
      <div className="flex flex-col gap-4">
        <FailureNotice failure={failure} />
        <PayBreakdown pay={pay} reader={pay.reader} disputeTo={`/company/reviews/${pay.claimId}/dispute`} />
      </div>
    </>
  );
}

/** What the review costs, and until when what can be done about it. */
function Lead() {
  const t = useTranslations('billing.review');
  const { payStatus, windowEndsAt, amountMinor, feeMinor, currency } = useLoaderData<typeof loader>().pay;
  const total = amountMinor === null ? null : amountMinor + (feeMinor ?? 0n);
  return (
    <>
      {total !== null && t.rich('cost', { total: () => <Money amountMinor={total} currency={currency} /> })}{' '}
      {payStatus === 'queried' && t('disputed')}
      {payStatus === 'submitted' &&
        windowEndsAt &&
        t.rich('windowEnds', { time: () => <DateTime at={windowEndsAt} show="exact" /> })}
    </>
  );
}

function Actions() {
  const t = useTranslations('billing.review');
  const disputes = useTranslations('disputes.company');
  const { pay, isOwner } = useLoaderData<typeof loader>();
  const isOpen = pay.payStatus === 'submitted' || pay.payStatus === 'queried';
  return (
    <>
      <LinkButton to={`/company/jobs/${pay.jobId}/tasks/${pay.taskId}`} variant="quiet">
        {t('task')}
      </LinkButton>
      {pay.payStatus === 'submitted' && isOwner && (
        <LinkButton to={`/company/reviews/${pay.claimId}/dispute`} variant="secondary">
          {disputes('dispute')}
        </LinkButton>
      )}
      {isOpen && (
        <ApproveDialog isMain review={{ ...pay, amountMinor: pay.amountMinor ?? 0n, feeMinor: pay.feeMinor ?? 0n }} />
      )}
    </>
  );
}
