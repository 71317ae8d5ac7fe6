import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { whoHasTheBall } from '~/features/applications/application';
import { applicationSteps } from '~/features/applications/application-steps';
import type { MyApplication } from '~/features/applications/get-my-application.server';
import { Badge } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Stepper, type Step } from '~/ui/stepper';
import { TextArea } from '~/ui/text-area';
import { applicationPath } from './application-path';
import type { ApplicationFlow } from './load-application-flow.server';

/** What happens next, who has the ball and since when, until when it is decided, and how to object. */
export function ApplicationStanding(props: { application: MyApplication; supportEmail: string | undefined }) {
  const t = useTranslations('application.stand');
  const { application, supportEmail } = props;
  const { status, decisionDueAt } = application;
  const withDesk = whoHasTheBall(status) === 'desk';
  const isAdverse = status === 'rejected' || status === 'suspended';
  return (
    <Card title={t('label')}>
      <div className="flex flex-col gap-4">
        <Way application={application} />
        <p>{t(`next.${status}`)}</p>
        {withDesk && decisionDueAt && (
          <p className="text-muted text-sm">
            {t.rich('dueBy', { date: () => <DateTime at={decisionDueAt} show="date" /> })}
          </p>
        )}
        {isAdverse && supportEmail && (
          <p className="text-muted text-sm">
            {t.rich('objection', { mail: () => <a href={`mailto:${supportEmail}`}>{supportEmail}</a> })}
          </p>
        )}
        {status === 'approved' && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <LinkButton to="/expert/board">{t('toBoard')}</LinkButton>
            <Link to={applicationPath('conflicts')}>{t('toConflicts')}</Link>
          </div>
        )}
      </div>
    </Card>
  );
}

/** Its way from the desk's in-tray to a decision. */
function Way({ application }: { application: MyApplication }) {
  const t = useTranslations('application.stand');
  const { status, statusSince, submittedAt } = application;
  if (status === 'draft' || status === 'withdrawn') return null;
  const isAsked = status === 'needs_information';
  const isWaiting = status === 'submitted';
  const isDecided = !isAsked && !isWaiting && status !== 'in_review';
  const isAdverse = status === 'rejected' || status === 'suspended';
  const decision = isAdverse ? 'failed' : 'done';
  const steps: Step[] = [
    { key: 'handedIn', title: t('handedIn'), state: 'done', ...(submittedAt && { at: submittedAt }) },
    {
      key: 'review',
      title: isAsked ? t('question') : t('review'),
      state: isDecided ? 'done' : 'current',
      ...(!isDecided && { holder: isAsked ? t('you') : t('desk'), at: statusSince }),
    },
    {
      key: 'decided',
      title: t('decided'),
      state: isDecided ? decision : 'upcoming',
      ...(isDecided && { at: statusSince }),
    },
  ];
  return <Stepper label={t('label')} steps={steps} />;
}

/** What the desk asked last, and the form that answers. */
export function AnswerForm(props: {
  application: MyApplication;
  failure: Failure | undefined;
  typed: string | undefined;
}) {
  const t = useTranslations('application.stand');
  const errors = useFieldErrors(props.failure);
  const question = props.application.history.findLast(({ event }) => event === 'requestInformation');
  return (
    <Card title={t('question')}>
      {question?.note && <p className="border-warn mb-4 border-s-2 ps-3 whitespace-pre-wrap">{question.note}</p>}
      <Form method="post" className="flex flex-col gap-4">
        <FailureNotice failure={props.failure} />
        <TextArea
          label={t('answer')}
          hint={t('answerHint')}
          name="note"
          rows={4}
          required
          maxLength={4000}
          defaultValue={props.typed}
          errors={errors('note')}
        />
        <div>
          <Button name="intent" value="answer">
            {t('send')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** The steps with what is done and what is missing, and the button that goes on where something is. */
export function StepOverview({ states, isDraft }: { states: ApplicationFlow['states']; isDraft: boolean }) {
  const t = useTranslations('application');
  const open = applicationSteps.find((step) => states[step] === 'missing') ?? 'review';
  return (
    <Card title={t('flow.steps')}>
      <ul className="divide-line divide-y">
        {applicationSteps.map((step) => (
          <li key={step} className="flex items-center justify-between gap-3 py-1">
            <Link
              to={applicationPath(step)}
              prefetch="intent"
              className="text-accent-strong flex min-h-11 items-center underline underline-offset-3 sm:min-h-9"
            >
              {t(`step.${step}`)}
            </Link>
            <Badge tone={states[step] === 'done' ? 'good' : 'neutral'}>{t(`flow.${states[step]}`)}</Badge>
          </li>
        ))}
      </ul>
      {isDraft && (
        <div className="mt-4">
          <LinkButton to={applicationPath(open)}>{t('begin.goOn')}</LinkButton>
        </div>
      )}
    </Card>
  );
}
