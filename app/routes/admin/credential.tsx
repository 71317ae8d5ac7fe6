import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AdminCtx } from '~/features/accounts/context';
import { answerProposalSchema } from '~/features/credentials/answer-proposal.schema';
import { answerProposal } from '~/features/credentials/answer-proposal.server';
import { assignCredentialSchema } from '~/features/credentials/assign-credential.schema';
import { assignCredential } from '~/features/credentials/assign-credential.server';
import { decideCredentialSchema } from '~/features/credentials/decide-credential.schema';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { getCredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { listVerificationQueue } from '~/features/credentials/list-verification-queue.server';
import { lookUpCredential } from '~/features/credentials/look-up-credential.server';
import { parseInput } from '~/core/parse-input';
import { ok, type Result } from '~/core/result';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { MessageThread } from '~/features/credentials/ui/message-thread';
import { CareBar } from './care-bar';
import { CheckHistory } from './check-history';
import { ClaimCard } from './claim-card';
import { DecidedNotice } from './decided-notice';
import { DecisionForms } from './decision-forms';

import { ProposalCard } from './proposal-card';
import { discardEvidence, readDeskForm } from './read-desk-form.server';
import { RegisterCard } from './register-card';

export const loader = withAccess('admin/credential', async ({ ctx, params, request }) => {
  const review = await getCredentialForReview(ctx, requireId(params['credentialId']));
  if (!review.ok) throw failureResponse(review.error);
  const { items } = await listVerificationQueue(ctx);
  const next = items.find((item) => item.id !== review.value.id);
  return {
    title: review.value.holderName,
    review: review.value,
    isJustDecided: new URL(request.url).searchParams.has('decided'),
    isJustProposed: new URL(request.url).searchParams.has('proposed'),
    next: next ? { id: next.id, holderName: next.holderName } : null,
  };
});

export const action = withAccess('admin/credential', async ({ ctx, request, params }) => {
  const credentialId = requireId(params['credentialId']);
  const form = await readDeskForm(ctx, request);
  if (!form.ok) return actionFailure(form.error);
  const { fields, refusal } = form.value;
  if (refusal) return actionFailure(refusal, fields);
  const done = await act(ctx, credentialId, fields);
  if (!done.ok) {
    await discardEvidence(ctx, fields);
    return actionFailure(done.error, fields);
  }
  return redirect(`/admin/credentials/${credentialId}${done.value ? `?${done.value}` : ''}`);
});

/** Does what the pressed button says; answers what the page then tells. */
async function act(
  ctx: AdminCtx,
  credentialId: string,
  fields: Record<string, string>,
): Promise<Result<'' | 'decided' | 'proposed'>> {
  switch (fields['intent']) {
    case 'lookUp': {
      const asked = await lookUpCredential(ctx, { credentialId });
      return asked.ok ? ok('') : asked;
    }
    case 'assign': {
      const input = parseInput(assignCredentialSchema, { ...fields, credentialId });
      const assigned = input.ok ? await assignCredential(ctx, input.value) : input;
      return assigned.ok ? ok('') : assigned;
    }
    case 'answer': {
      const input = parseInput(answerProposalSchema, { ...fields, credentialId });
      const answered = input.ok ? await answerProposal(ctx, input.value) : input;
      return answered.ok ? ok('decided') : answered;
    }
    default: {
      const input = parseInput(decideCredentialSchema, { ...fields, credentialId });
      const decided = input.ok ? await decideCredential(ctx, input.value) : input;
      if (!decided.ok) return decided;
      return ok(decided.value.proposal ? 'proposed' : 'decided');
    }
  }
}
export const meta = pageTitle;

/** Also after a refusal: a colleague may have decided or asked the register meanwhile. */
export const shouldRevalidate = () => true;

export default function CredentialReview() {
  const t = useTranslations('admin.credential');
  const desk = useTranslations('admin.desk');
  const { title, review, next, isJustDecided, isJustProposed } = useLoaderData<typeof loader>();
  const { failure, fields = {} } = useActionData<typeof action>() ?? {};
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin', text: desk('title') }]} />}
        title={title}
        badges={<CredentialStatusBadge status={review.status} reader="desk" />}
        lead={<CredentialKindName kind={review.kind} jurisdiction={review.jurisdiction} />}
        action={
          next &&
          !isJustDecided && (
            // Each look is written down, so nothing is loaded before somebody asks for it.
            <LinkButton to={`/admin/credentials/${next.id}`} variant="secondary" reloadDocument data-desk-key="n">
              {t('next', { name: next.holderName })}
            </LinkButton>
          )
        }
      />
      <div className="grid items-start gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          {isJustDecided && !failure && <DecidedNotice review={review} next={next} />}
          {isJustProposed && !failure && review.proposal && (
            <DoneNotice of={review.proposal.id}>{t('second.done')}</DoneNotice>
          )}
          <FailureNotice failure={failure}>
            {failure?.code === 'sanctionOpen' && (
              <p>
                <Link to="/admin/exclusions">{t('toExclusions')}</Link>
              </p>
            )}
          </FailureNotice>
          <CareBar review={review} />
          <ProposalCard review={review} failure={fields['intent'] === 'answer' ? failure : undefined} />
          <ClaimCard review={review} />
          <RegisterCard review={review} />
          <MessageThread messages={review.messages} reader="desk" />
          <CheckHistory history={review.history} />
        </div>
        <div className="min-w-0 lg:sticky lg:top-6">
          <DecisionForms
            // After a decision the forms are drawn anew, empty.
            key={review.history.find((record) => record.decision !== 'none')?.id}
            review={review}
            failure={failure}
            fields={fields}
            isJustDecided={isJustDecided}
          />
        </div>
      </div>
    </>
  );
}
