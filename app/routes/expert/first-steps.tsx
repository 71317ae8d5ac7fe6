import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stepper } from '~/ui/stepper';
import type { FirstPress } from './decide-first-steps';
import type { FirstStepsData } from './load-first-steps.server';

/** Leads a newcomer by the hand: four steps, who has the ball, and the one thing to press now. */
export function FirstSteps({ first }: { first: FirstStepsData }) {
  const t = useTranslations('expert.home.steps');
  return (
    <Card title={t('title')} action={<Link to="/help/experts#credentials">{t('help')}</Link>}>
      <p className="text-muted mb-4 text-sm">{t('lead')}</p>
      <Stepper
        label={t('title')}
        steps={first.steps.map((step) => ({
          key: step.key,
          title: t(step.key),
          state: step.state,
          hint: t(`${step.key}Hint`),
          holder: step.holder && t(step.holder),
          ...(step.at && { at: step.at }),
        }))}
      />
      <NextPress first={first} />
    </Card>
  );
}

function NextPress({ first }: { first: FirstStepsData }) {
  const t = useTranslations('credentials');
  const application = useTranslations('application');
  const steps = useTranslations('expert.home.steps');
  const current = first.steps.find((step) => step.state === 'current');
  const { application: status } = first;
  const isOver = status === 'rejected' || status === 'withdrawn';
  const beginText = status === 'none' ? application('begin.button') : application('begin.goOn');
  const presses: Record<FirstPress, { to: string; text: string }> = {
    apply: {
      to: '/expert/application',
      text: isOver ? application('board.link') : beginText,
    },
    answerApplication: { to: '/expert/application', text: t('answer') },
    answerCredential: { to: `/expert/credentials/${first.askedAbout}`, text: t('answer') },
    stateCredential: { to: '/expert/credentials/new', text: t('add') },
    stateLanguage: { to: '/expert/languages/new', text: t('addLanguage') },
  };
  if (current?.press) {
    const { to, text } = presses[current.press];
    return (
      <div className="mt-5 flex flex-col items-start gap-3">
        {isOver && <p>{application(`board.${status}`)}</p>}
        <LinkButton to={to}>{text}</LinkButton>
      </div>
    );
  }
  if (current?.key !== 'verify') return null;
  return (
    <p className="mt-4">
      {steps('waiting')} <Link to="/expert/application">{application('board.link')}</Link>
    </p>
  );
}
