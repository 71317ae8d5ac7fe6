import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getPublicFigures } from '~/features/results/get-public-figures.server';
import { staticPage } from '~/routes/static-page';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { Hero } from './hero';
import { LiveFigures } from './live-figures';
import { publicPageMeta } from './public-page-meta';
import { Promises } from './promises';
import { Section } from './section';
import { Specimen } from './specimen';

export const handle = staticPage;

export const loader = withAccess('marketing/landing', async ({ ctx, t }) => ({
  title: t('marketing.landing.title'),
  description: t('marketing.landing.lead'),
  figures: await getPublicFigures(ctx),
}));
export const meta = publicPageMeta;

export default function Landing() {
  const t = useTranslations('marketing.landing');
  const { title, figures } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero
        title={title}
        lead={t('lead')}
        actions={
          <>
            <LinkButton to="/for-companies">{t('companyAction')}</LinkButton>
            <LinkButton to="/for-experts" variant="secondary">
              {t('expertAction')}
            </LinkButton>
          </>
        }
        beside={<Specimen />}
      />
      <LiveFigures figures={figures} />
      <Section title={t('twoSides')}>
        <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
          <Side title={t('expertTitle')} text={t('expertText')} to="/for-experts" action={t('expertAction')} />
          <Side title={t('companyTitle')} text={t('companyText')} to="/for-companies" action={t('companyAction')} />
        </div>
      </Section>
      <Section title={t('promisesTitle')} lead={t('promisesLead')}>
        <Promises />
      </Section>
    </>
  );
}

function Side({ title, text, to, action }: { title: string; text: string; to: string; action: string }) {
  return (
    <div>
      <h3 className="text-lg font-semibold">{title}</h3>
      <p className="text-muted mt-1">{text}</p>
      <p className="mt-3">
        <a href={to}>{action}</a>
      </p>
    </div>
  );
}
