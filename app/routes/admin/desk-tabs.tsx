import { useTranslations } from 'use-intl';
import type { DeskWork } from '~/features/credentials/count-desk-work.server';
import { Tabs } from '~/ui/tabs';

/** The parts of the verification desk. */
export function DeskTabs({ work }: { work: DeskWork }) {
  const t = useTranslations('admin.desk');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { to: '/admin', text: t('tab.waiting'), count: work.waitingCount + work.languageCount },
        { to: '/admin/due', text: t('tab.due'), count: work.dueCount },
      ]}
    />
  );
}
