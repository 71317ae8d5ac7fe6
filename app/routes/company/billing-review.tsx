import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getCompanyClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { ApproveDialog } from '~/features/payments/ui/approve-dialog';
import { PayBreakdown } from '~/features/payments/ui/pay-breakdown';
import { wholePay } from '~/features/payments/whole-pay';
import { getClaimReview } from '~/features/results/get-claim-review.server';
import { ClaimReviewCard } from '~/features/results/ui/claim-review';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { DateTime } from '~/ui/date-time';
import { FailureNotice } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { SentenceGap } from '~/ui/sentence-gap';

export const loader = withAccess('company/billing-review', async ({ ctx, params, t }) => {
  const claimId = requireId(params['claimId']);
  const [pay, review] = await Promise.all([getCompanyClaimPay(ctx, claimId), getClaimReview(ctx, claimId)]);
  if (!pay.ok) throw failureResponse(pay.error);
  if (!review) throw failureResponse(claimNotFound);
  const { externalId, taskId } = review;
  const title = t('billing.review.title', { task: externalId, tier: String(pay.value.tier) });
  return { title, review, pay: { ...pay.value, externalId, taskId }, isOwner: ctx.actor.role === 'owner' };
});

const claimNotFound = { kind: 'notFound', code: 'claimNotFound', message: 'There is no such review.' } as const;

export const action = withAccess('company/billing-review', async ({ ctx, params }) => {
  const approved = await approveClaim(ctx, { claimId: requireId(params['claimId']) });
  return approved.ok ? { failure: undefined, isApproved: true } : actionFailure(approved.error);
});

export const meta = pageTitle;

export default function BillingReview() {
  const t = useTranslations('billing.review');
  const jobs = useTranslations('company.job');
  const { title, pay, review } = useLoaderData<typeof loader>();
  const jobReviews = useTranslations('billing.reviews');
  const answer = useActionData<typeof action>();
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
      <PageHeader title={title} lead={<Cost />} above={above} action={<HeadLinks />} />
      <div className="flex flex-col gap-4">
        <FailureNotice failure={answer?.failure} />
        {answer && 'isApproved' in answer && <DoneNotice of={pay.claimId}>{jobReviews('approvedOne')}</DoneNotice>}
        <ClaimReviewCard review={review} />
        <PayBreakdown
          pay={pay}
          reader={pay.reader}
          disputeTo={{
            dispute: `/company/reviews/${pay.claimId}/dispute`,
            request: `/company/reviews/${pay.claimId}/dispute#request`,
          }}
        />
        <Decision />
      </div>
    </>
  );
}

/** What the review costs, and that it is in dispute where it is. */
function Cost() {
  const t = useTranslations('billing.review');
  const { pay } = useLoaderData<typeof loader>();
  const { payStatus, currency } = pay;
  const { amountMinor, feeMinor } = wholePay(pay);
  return (
    <>
      {pay.amountMinor !== null &&
        t.rich('cost', { total: () => <Money amountMinor={amountMinor + feeMinor} currency={currency} /> })}
      <SentenceGap />
      {payStatus === 'queried' && t('disputed')}
    </>
  );
}

/** The task's story, and for a long page the way down to the decision. */
function HeadLinks() {
  const t = useTranslations('billing.review');
  const words = useTranslations('results.claim');
  const { pay } = useLoaderData<typeof loader>();
  return (
    <>
      <LinkButton to={`/company/jobs/${pay.jobId}/tasks/${pay.taskId}`} variant="quiet">
        {t('task')}
      </LinkButton>
      {isOpen(pay) && (
        <LinkButton to="#decide" variant="secondary" icon="arrowDown">
          {words('toDecision')}
        </LinkButton>
      )}
    </>
  );
}

const isOpen = ({ payStatus }: { payStatus: string }) => payStatus === 'submitted' || payStatus === 'queried';

/** What can be done about the pay, below everything it is decided by. */
function Decision() {
  const t = useTranslations('results.claim');
  const words = useTranslations('billing.review');
  const disputes = useTranslations('disputes.company');
  const corrections = useTranslations('corrections.query');
  const { pay, isOwner } = useLoaderData<typeof loader>();
  if (!isOpen(pay)) return null;
  return (
    <section aria-labelledby="decide" className="border-line border-t pt-4">
      <h2 id="decide" className="scroll-mt-20 text-lg font-semibold">
        {t('decide')}
      </h2>
      {pay.payStatus === 'submitted' && pay.windowEndsAt && (
        <p className="mt-1 max-w-prose">
          {words.rich('windowEnds', { time: () => <DateTime at={pay.windowEndsAt ?? new Date(0)} show="exact" /> })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <ApproveDialog isMain review={{ ...pay, ...wholePay(pay) }} />
        {pay.payStatus === 'submitted' && isOwner && (
          <LinkButton to={`/company/reviews/${pay.claimId}/dispute`} variant="secondary">
            {disputes('dispute')}
          </LinkButton>
        )}
        {pay.payStatus === 'submitted' && isOwner && (
          <LinkButton to={`/company/reviews/${pay.claimId}/dispute#stretches`} variant="secondary">
            {corrections('title')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
