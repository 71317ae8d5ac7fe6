import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stepper } from '~/ui/stepper';
import type { FirstStepsData } from './load-first-steps.server';

/** Leads a newcomer by the hand: five steps, who has the ball, and the one thing to press now. */
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
  const steps = useTranslations('expert.home.steps');
  const current = first.steps.find((step) => step.state === 'current');
  const press = (() => {
    if (current?.key === 'credential') return { to: '/expert/credentials/new', text: t('add') };
    if (current?.key === 'languages') return { to: '/expert/languages/new', text: t('addLanguage') };
    if (current?.key === 'verify' && current.holder === 'you' && first.askedAbout)
      return { to: `/expert/credentials/${first.askedAbout}`, text: t('answer') };
    return undefined;
  })();
  if (press)
    return (
      <div className="mt-5">
        <LinkButton to={press.to}>{press.text}</LinkButton>
      </div>
    );
  return current?.key === 'verify' ? <p className="mt-4">{steps('waiting')}</p> : null;
}
