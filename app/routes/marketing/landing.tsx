import { useTranslations } from 'use-intl';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { pageTitle } from '~/ui/page-title';
import { Promises } from './promises';

export const loader = withAccess('marketing/landing', ({ t }) => ({ title: t('marketing.landing.title') }));
export const meta = pageTitle;

export default function Landing() {
  const t = useTranslations('marketing.landing');
  return (
    <>
      <div className="max-w-3xl py-8 sm:py-12">
        <h1 className="text-3xl font-semibold tracking-tight text-balance sm:text-4xl">{t('title')}</h1>
        <p className="text-muted mt-4 text-lg">{t('lead')}</p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <Card title={t('expertTitle')}>
          <p className="text-muted mb-4">{t('expertText')}</p>
          <LinkButton to="/for-experts">{t('expertAction')}</LinkButton>
        </Card>
        <Card title={t('companyTitle')}>
          <p className="text-muted mb-4">{t('companyText')}</p>
          <LinkButton to="/for-companies">{t('companyAction')}</LinkButton>
        </Card>
      </div>
      <h2 className="mt-12 mb-4 text-xl font-semibold">{t('promisesTitle')}</h2>
      <Promises />
    </>
  );
}
