import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { fail, type Result } from '~/core/result';
import { isEditable } from '~/features/applications/application';
import { answerRequest } from '~/features/applications/answer-request.server';
import { beginApplication } from '~/features/applications/begin-application.server';
import { answerRequestSchema } from '~/features/applications/decide-application.schema';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { stepStates } from '~/features/applications/judge-application';
import { loadApplicationFacts } from '~/features/applications/load-application-facts.server';
import { ApplicationHistory } from '~/features/applications/ui/application-history';
import { ApplicationStatusBadge } from '~/features/applications/ui/application-status-badge';
import { withdrawApplication } from '~/features/applications/withdraw-application.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { BeginApplication } from './application-begin';
import { applicationPath } from './application-path';
import { AnswerForm, ApplicationStanding, StepOverview } from './application-standing';
import { WithdrawApplication } from './application-withdraw';

export const loader = withAccess('expert/application', async ({ ctx, context, t }) => {
  const { latest, again } = await getMyApplication(ctx);
  const facts =
    latest && isEditable(latest.status) ? await loadApplicationFacts(ctx.db, ctx.actor.userId, latest.steps) : null;
  return {
    title: t('application.title'),
    application: latest,
    again,
    states: facts && stepStates(facts),
    supportEmail: context.services.config.supportEmail,
  };
});

export const action = withAccess('expert/application', async ({ ctx, request, t }) => {
  const fields = keptFields(await request.formData());
  if (fields['intent'] === 'begin') {
    const begun = await beginApplication(ctx);
    return begun.ok ? redirect(applicationPath('work')) : actionFailure(begun.error, fields);
  }
  const done = await (async (): Promise<Result<unknown>> => {
    if (fields['intent'] === 'answer') {
      const input = parseInput(answerRequestSchema, fields);
      return input.ok ? answerRequest(ctx, input.value) : input;
    }
    if (fields['confirmation']?.trim() === t('application.withdraw.word')) return withdrawApplication(ctx);
    const message = 'Type the word as it stands there.';
    return fail('invalid', 'confirmationWrong', message, { confirmation: ['confirmationWrong'] });
  })();
  const deed = fields['intent'] === 'answer' ? 'answered' : 'withdrawn';
  return done.ok ? redirect(`/expert/application?done=${deed}`) : actionFailure(done.error, fields);
});

export const meta = pageTitle;

/** Also after a refusal: the desk may have decided meanwhile. */
export const shouldRevalidate = () => true;

const deeds = ['submitted', 'answered', 'withdrawn'] as const;

/** Where the application stands: what happens next, who has the ball and since when; or the way in. */
export default function ApplicationPage() {
  const t = useTranslations('application');
  const { title, application, again, states, supportEmail } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const { search, key } = useLocation();
  const done = deeds.find((deed) => deed === new URLSearchParams(search).get('done'));
  const isAsked = application?.status === 'needs_information';
  const isAnswer = fields?.['intent'] === 'answer';
  const isOver = !application || application.status === 'rejected' || application.status === 'withdrawn';
  return (
    <>
      <PageHeader
        title={title}
        lead={t('lead')}
        badges={application && <ApplicationStatusBadge status={application.status} />}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {!(isAsked && isAnswer) && (
          <FailureNotice failure={failure}>{isAnswer && <UnsentAnswer text={fields?.['note'] ?? ''} />}</FailureNotice>
        )}
        {!failure && search === '?closed' && <Notice tone="warn">{t('stand.closed')}</Notice>}
        {!failure && done && <DoneNotice of={key}>{t(`stand.${done}`)}</DoneNotice>}
        {application && <ApplicationStanding application={application} supportEmail={supportEmail} />}
        {application && isAsked && <AnswerForm application={application} failure={failure} typed={fields?.['note']} />}
        {states && <StepOverview states={states} isDraft={application?.status === 'draft'} />}
        {isOver && <BeginApplication again={again} isFirst={!application} />}
        {application && application.history.length > 0 && (
          <Card title={t('stand.history')}>
            <ApplicationHistory history={application.history} />
          </Card>
        )}
        {application && <WithdrawApplication status={application.status} />}
      </div>
    </>
  );
}

/** An answer that came too late, for its writer to keep. */
function UnsentAnswer({ text }: { text: string }) {
  const t = useTranslations('application.stand');
  return (
    <>
      <p className="mt-1">{t('unsent')}</p>
      <p className="border-line mt-2 border-s ps-3 whitespace-pre-wrap">{text}</p>
    </>
  );
}
