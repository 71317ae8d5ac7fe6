import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getPublicFigures } from '~/features/results/get-public-figures.server';
import { staticPage } from '~/routes/static-page';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { AudienceSections } from './audience-sections';
import { Hero } from './hero';
import { OpenRates } from './open-rates';
import { publicPageMeta } from './public-page-meta';

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
      <AudienceSections
        figures={figures}
        stepsTitle={t('stepsTitle')}
        steps={steps.map((step) => ({ title: t(`steps.${step}.title`), text: t(`steps.${step}.text`) }))}
        questionsTitle={t('questionsTitle')}
        questions={questions.map((name) => ({
          question: t(`questions.${name}.question`),
          answer: t(`questions.${name}.answer`),
        }))}
      />
    </>
  );
}
