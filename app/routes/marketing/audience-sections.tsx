import { useTranslations } from 'use-intl';
import type { PublicFigures } from '~/features/results/public-figures';
import { LiveFigures } from './live-figures';
import { Promises } from './promises';
import { Questions } from './questions';
import { Section } from './section';
import { Steps } from './steps';

interface Props {
  stepsTitle: string;
  steps: { title: string; text: string }[];
  figures: PublicFigures | null;
  questionsTitle: string;
  questions: { question: string; answer: string }[];
}

/** What follows the head of a page for one side: how it goes, counted figures, first questions, the promises. */
export function AudienceSections({ stepsTitle, steps, figures, questionsTitle, questions }: Props) {
  const t = useTranslations('marketing.landing');
  return (
    <>
      <Section title={stepsTitle}>
        <Steps items={steps} />
      </Section>
      <LiveFigures figures={figures} />
      <Section title={questionsTitle}>
        <Questions items={questions} />
      </Section>
      <Section title={t('promisesTitle')}>
        <Promises />
      </Section>
    </>
  );
}
