import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import type { CompanyCtx } from '~/features/accounts/context';
import { answerDisputeSchema } from '~/features/decisions/answer-dispute.schema';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { isUndecided } from '~/features/decisions/dispute';
import { getCompanyDispute } from '~/features/decisions/get-company-dispute.server';
import { openDisputeSchema, queryTimeSchema } from '~/features/decisions/open-dispute.schema';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { readLines } from '~/features/decisions/read-lines';
import { DisputeAccount } from '~/features/decisions/ui/dispute-account';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getCompanyClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { getClaimReview } from '~/features/results/get-claim-review.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { DisputeForm } from './dispute-form';
import { RequestOfExpert } from './request-of-expert';
import { ReviewMaterial } from './review-material';

export const loader = withAccess('company/review-dispute', async ({ ctx, params, request, t }) => {
  const claimId = requireId(params['claimId']);
  const [found, pay, review] = await Promise.all([
    getCompanyDispute(ctx, claimId),
    getCompanyClaimPay(ctx, claimId),
    getClaimReview(ctx, claimId),
  ]);
  if (!found.ok) throw failureResponse(found.error);
  if (!pay.ok) throw failureResponse(pay.error);
  const title = found.value.dispute ? t('disputes.company.titleOpened') : t('disputes.company.title');
  const done = doneThings.find((known) => known === new URL(request.url).searchParams.get('done'));
  return { title, done, review: found.value, claimReview: review, segments: pay.value.segments };
});

const doneThings = ['opened', 'withdrawn', 'answered'] as const;

export const action = withAccess('company/review-dispute', async ({ ctx, params, request }) => {
  const claimId = requireId(params['claimId']);
  const form = await request.formData();
  const page = `/company/reviews/${claimId}/dispute`;
  if (form.get('intent') === 'withdraw') {
    const approved = await approveClaim(ctx, { claimId });
    return approved.ok ? redirect(`${page}?done=withdrawn`) : actionFailure(approved.error);
  }
  const fields = keptFields(form);
  if (fields['intent'] === 'answer') {
    const found = await getCompanyDispute(ctx, claimId);
    if (!found.ok) throw failureResponse(found.error);
    const disputeId = found.value.request?.id;
    const input = parseInput(answerDisputeSchema, { ...fields, disputeId });
    if (!input.ok) return actionFailure(input.error, fields);
    const answered = await answerDispute(ctx, input.value);
    return answered.ok ? redirect(`${page}?done=answered`) : actionFailure(answered.error, fields);
  }
  const opened = fields['intent'] === 'query' ? await query(ctx, claimId, fields) : await dispute(ctx, claimId, fields);
  return opened.ok ? redirect(`${page}?done=opened`) : actionFailure(opened.error, fields);
});

/** Disputes the review as a whole. */
async function dispute(ctx: CompanyCtx, claimId: string, fields: Record<string, string>) {
  const input = parseInput(openDisputeSchema, { ...fields, claimId });
  return input.ok ? openDispute(ctx, input.value) : input;
}

/** Queries single stretches of it. */
async function query(ctx: CompanyCtx, claimId: string, fields: Record<string, string>) {
  const input = parseInput(queryTimeSchema, { ...fields, claimId, lines: readLines(fields) });
  return input.ok ? openDispute(ctx, { ...input.value, reason: '', acceptedMinutes: null }) : input;
}

export const meta = pageTitle;

export default function ReviewDispute() {
  const t = useTranslations('disputes.company');
  const { title, done, review, claimReview, segments } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const above = (
    <Link to={`/company/reviews/${review.claimId}`} className="underline underline-offset-2">
      {t('review')}
    </Link>
  );
  const isOpen = review.dispute ? isUndecided(review.dispute.status) : review.refusal === undefined;
  const withdraw = review.dispute && isOpen && (
    <Form method="post">
      <Button variant="secondary" name="intent" value="withdraw">
        {t('withdraw')}
      </Button>
    </Form>
  );
  const material = <ReviewMaterial review={claimReview} segments={segments} />;
  return (
    <>
      <PageHeader title={title} lead={isOpen && t('lead')} above={above} action={withdraw} />
      {review.request && (
        <RequestOfExpert
          request={review.request}
          failure={refused?.fields?.['intent'] === 'answer' ? refused.failure : undefined}
          text={refused?.fields?.['answer']}
          isJustAnswered={done === 'answered'}
        />
      )}
      {review.dispute ? (
        <div className="flex flex-col gap-4">
          <FailureNotice failure={refused?.failure} />
          {done && !refused && done !== 'answered' && <DoneNotice of={done}>{t(`done.${done}`)}</DoneNotice>}
          <DisputeAccount dispute={review.dispute} />
          {material}
        </div>
      ) : (
        <DisputeForm review={review} material={material} failure={refused?.failure} fields={refused?.fields ?? {}} />
      )}
    </>
  );
}
