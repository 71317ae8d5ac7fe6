import { useTranslations } from 'use-intl';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { pageTitle } from '~/ui/page-title';
import { Promises } from './promises';
import { Steps } from './steps';

const steps = ['post', 'fund', 'watch', 'export'] as const;

export const loader = withAccess('marketing/for-companies', ({ t }) => ({ title: t('marketing.companies.title') }));
export const meta = pageTitle;

export default function ForCompanies() {
  const t = useTranslations('marketing.companies');
  const landing = useTranslations('marketing.landing');
  return (
    <>
      <div className="max-w-3xl py-8 sm:py-12">
        <h1 className="text-3xl font-semibold tracking-tight text-balance sm:text-4xl">{t('title')}</h1>
        <p className="text-muted mt-4 mb-6 text-lg">{t('lead')}</p>
        <LinkButton to="/sign-up/company">{t('action')}</LinkButton>
      </div>
      <Steps items={steps.map((step) => ({ title: t(`steps.${step}.title`), text: t(`steps.${step}.text`) }))} />
      <h2 className="mt-12 mb-4 text-xl font-semibold">{landing('promisesTitle')}</h2>
      <Promises />
    </>
  );
}
