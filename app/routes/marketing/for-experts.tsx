import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getPublicFigures } from '~/features/results/get-public-figures.server';
import { staticPage } from '~/routes/static-page';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { Hero } from './hero';
import { LiveFigures } from './live-figures';
import { OpenRates } from './open-rates';
import { Promises } from './promises';
import { publicPageMeta } from './public-page-meta';
import { Questions } from './questions';
import { Section } from './section';
import { Steps } from './steps';

const steps = ['prove', 'claim', 'review', 'paid'] as const;
const questions = ['who', 'clock', 'names', 'reject', 'papers'] as const;

export const handle = staticPage;

export const loader = withAccess('marketing/for-experts', async ({ ctx, t }) => ({
  title: t('marketing.experts.title'),
  description: t('marketing.experts.lead'),
  figures: await getPublicFigures(ctx),
}));
export const meta = publicPageMeta;

export default function ForExperts() {
  const t = useTranslations('marketing.experts');
  const landing = useTranslations('marketing.landing');
  const { title, figures } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero
        title={title}
        lead={t('lead')}
        actions={
          <>
            <LinkButton to="/sign-up/expert">{t('action')}</LinkButton>
            <LinkButton to="/help/experts" variant="secondary">
              {t('guide')}
            </LinkButton>
          </>
        }
        beside={<OpenRates figures={figures} />}
      />
      <Section title={t('stepsTitle')}>
        <Steps items={steps.map((step) => ({ title: t(`steps.${step}.title`), text: t(`steps.${step}.text`) }))} />
      </Section>
      <LiveFigures figures={figures} />
      <Section title={t('questionsTitle')}>
        <Questions
          items={questions.map((name) => ({
            question: t(`questions.${name}.question`),
            answer: t(`questions.${name}.answer`),
          }))}
        />
      </Section>
      <Section title={landing('promisesTitle')}>
        <Promises />
      </Section>
    </>
  );
}
