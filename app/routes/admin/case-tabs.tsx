import { useTranslations } from 'use-intl';
import { Tabs } from '~/ui/tabs';

/** The parts of the desk's cases, each with how much waits in it. */
export function CaseTabs({ disputes, signals }: { disputes: number; signals: number }) {
  const t = useTranslations('signals.tabs');
  return (
    <Tabs
      label={t('label')}
      tabs={[
        { to: '/admin/cases', text: t('disputes'), count: disputes },
        { to: '/admin/signals', text: t('signals'), count: signals },
      ]}
    />
  );
}
