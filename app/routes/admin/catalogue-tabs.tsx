import { useTranslations } from 'use-intl';
import { kindDomains, type KindDomain } from '~/features/catalogue/credential-kind';
import { Tabs } from '~/ui/tabs';

/** The parts of the catalogue: kinds by field of work, and the lists of fields. */
export function CatalogueTabs({ current }: { current: KindDomain | 'fields' }) {
  const t = useTranslations('catalogue');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        ...kindDomains.map((domain) => ({
          to: `/admin/catalogue?domain=${domain}`,
          text: t(`domain.${domain}`),
          isCurrent: domain === current,
        })),
        { to: '/admin/catalogue/fields', text: t('fields'), isCurrent: current === 'fields' },
      ]}
    />
  );
}
