import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import type { Failure } from '~/core/result';
import { answerDisputeSchema } from '~/features/decisions/answer-dispute.schema';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { isUndecided } from '~/features/decisions/dispute';
import { getOwnDispute } from '~/features/decisions/get-own-dispute.server';
import { DisputeAccount } from '~/features/decisions/ui/dispute-account';
import { withdrawRequest } from '~/features/payments/withdraw-request.server';
import { HandedInAnswers } from '~/features/reviews/ui/handed-in-answers';
import { TaskPanel } from '~/features/reviews/ui/task-panel';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextArea } from '~/ui/text-area';
import { CorrectionWords } from './correction-words';
import { loadWorkspace, type WorkspaceData } from './load-workspace.server';

export const loader = withAccess('expert/dispute', async ({ ctx, params, t }) => {
  const found = await getOwnDispute(ctx, requireId(params['disputeId']));
  if (!found.ok) throw failureResponse(found.error);
  const { workspace: work } = await loadWorkspace(ctx, found.value.claimId);
  const title = found.value.raisedBy === 'expert' ? 'corrections.request.pageTitle' : 'disputes.expert.title';
  return { title: t(title), dispute: found.value, work };
});

export const action = withAccess('expert/dispute', async ({ ctx, params, request }) => {
  const disputeId = requireId(params['disputeId']);
  const fields = keptFields(await request.formData());
  const found = await getOwnDispute(ctx, disputeId);
  if (!found.ok) throw failureResponse(found.error);
  if (fields['intent'] === 'withdraw') {
    const withdrawn = await withdrawRequest(ctx, { claimId: found.value.claimId });
    return withdrawn.ok ? redirect(`/expert/disputes/${disputeId}`) : actionFailure(withdrawn.error, fields);
  }
  const input = parseInput(answerDisputeSchema, { ...fields, disputeId });
  if (!input.ok) return actionFailure(input.error, fields);
  const answered = await answerDispute(ctx, input.value);
  return answered.ok ? redirect(`/expert/disputes/${disputeId}?answered`) : actionFailure(answered.error, fields);
});

export const meta = pageTitle;

export default function ExpertDispute() {
  return (
    <CorrectionWords>
      <DisputePage />
    </CorrectionWords>
  );
}

function DisputePage() {
  const t = useTranslations('disputes.expert');
  const requests = useTranslations('corrections.request');
  const { title, dispute, work } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isRequest = dispute.raisedBy === 'expert';
  const above = (
    <Link to={`/expert/earnings/${dispute.claimId}`} className="underline underline-offset-2">
      {t('review')}
    </Link>
  );
  const lead = isUndecided(dispute.status) && (isRequest ? requests('pageLead') : t('lead'));
  return (
    <>
      <PageHeader title={title} lead={lead} above={above} action={dispute.canWithdraw && <Withdraw />} />
      <div className="flex flex-col gap-4">
        {search.has('sent') && dispute.status === 'open' && <DoneNotice>{requests('sent')}</DoneNotice>}
        {search.has('answered') && dispute.answeredAt !== null && <DoneNotice>{t('sent')}</DoneNotice>}
        <DisputeAccount dispute={dispute} isOwn />
        {dispute.canAnswer ? (
          <AnswerForm failure={refused?.failure} text={refused?.fields['answer']} />
        ) : (
          <>
            <FailureNotice failure={refused?.failure} />
            {dispute.status === 'open' && !isRequest && <Notice>{t('over')}</Notice>}
          </>
        )}
        <DisputedWork work={work} />
      </div>
    </>
  );
}

function Withdraw() {
  const t = useTranslations('corrections.request');
  return (
    <Form method="post">
      <Button variant="secondary" name="intent" value="withdraw">
        {t('withdraw')}
      </Button>
    </Form>
  );
}

/** What was handed in, and folded below it the task it is about. */
function DisputedWork({ work }: { work: WorkspaceData['workspace'] }) {
  const t = useTranslations('expert.work.workspace');
  const isSubmitted = work.status === 'submitted';
  return (
    <>
      <HandedInAnswers
        criteria={work.criteria}
        language={work.content.language}
        answers={isSubmitted ? work.handedIn : work.draft.content.answers}
        verdicts={work.verdicts}
        awaitsVerdict={false}
        hasNoVerdict={work.hasNoVerdict}
        tier={work.tier}
      />
      <details className="max-w-3xl">
        <summary className="min-h-11 py-2 font-semibold">{t('task')}</summary>
        <TaskPanel content={work.content} guideline={work.guideline} guidelineLanguage={work.contentLanguage} />
      </details>
    </>
  );
}

function AnswerForm({ failure, text }: { failure: Failure | undefined; text: string | undefined }) {
  const t = useTranslations('disputes.expert');
  const errors = useFieldErrors(failure);
  return (
    <Card>
      <Form method="post" className="flex max-w-prose flex-col gap-4">
        <FailureNotice failure={failure} />
        <TextArea
          label={t('answer')}
          hint={t('answerHint')}
          name="answer"
          rows={8}
          required
          maxLength={4000}
          defaultValue={text}
          errors={errors('answer')}
        />
        <div>
          <Button>{t('send')}</Button>
        </div>
      </Form>
    </Card>
  );
}
