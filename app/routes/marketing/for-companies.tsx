import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getPublicFigures } from '~/features/results/get-public-figures.server';
import { staticPage } from '~/routes/static-page';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { CostExample } from './cost-example';
import { costExample } from './cost-of-example';
import { AudienceSections } from './audience-sections';
import { Hero } from './hero';
import { publicPageMeta } from './public-page-meta';

const steps = ['post', 'fund', 'watch', 'export'] as const;
const questions = ['experts', 'pay', 'stuck', 'data', 'proof'] as const;

export const handle = staticPage;

export const loader = withAccess('marketing/for-companies', async ({ ctx, t }) => ({
  title: t('marketing.companies.title'),
  description: t('marketing.companies.lead'),
  figures: await getPublicFigures(ctx),
  example: costExample(),
}));
export const meta = publicPageMeta;

export default function ForCompanies() {
  const t = useTranslations('marketing.companies');
  const { title, figures, example } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero
        title={title}
        lead={t('lead')}
        actions={
          <>
            <LinkButton to="/sign-up/company">{t('action')}</LinkButton>
            <LinkButton to="/help/companies" variant="secondary">
              {t('guide')}
            </LinkButton>
          </>
        }
        beside={<CostExample example={example} />}
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
