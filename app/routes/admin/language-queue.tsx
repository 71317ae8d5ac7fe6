import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { QueuedLanguage } from '~/features/credentials/list-language-queue.server';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { LevelSelect } from '~/features/credentials/ui/level-select';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';

/** The languages that wait for the desk, oldest first, each with its decision. */
export function LanguageQueue({ languages }: { languages: QueuedLanguage[] }) {
  const t = useTranslations('admin.desk');
  const levels = useTranslations('expert.credentials');
  return (
    <section aria-labelledby="languages">
      <h2 id="languages" className="mb-3 text-lg font-semibold">
        {t('languages')}
      </h2>
      <DataTable
        caption={t('languages')}
        rows={languages}
        rowKey={(row) => `${row.expertId} ${row.tag}`}
        empty={<EmptyState title={t('languagesEmptyTitle')}>{t('languagesEmptyText')}</EmptyState>}
        columns={[
          { key: 'holder', header: t('column.holder'), cell: (row) => row.legalName },
          { key: 'language', header: t('column.language'), cell: (row) => <LanguageName tag={row.tag} /> },
          {
            key: 'claimed',
            header: t('column.claimed'),
            cell: (row) => levels('levels', { read: row.readLevel, write: row.writeLevel }),
          },
          { key: 'waiting', header: t('column.waiting'), cell: (row) => <DateTime at={row.createdAt} /> },
          { key: 'decision', header: t('column.decision'), cell: (row) => <LanguageDecision language={row} /> },
        ]}
      />
    </section>
  );
}

function LanguageDecision({ language }: { language: QueuedLanguage }) {
  const t = useTranslations('admin.desk');
  const name = language.legalName;
  return (
    <Form method="post" action="/admin" className="grid min-w-64 items-end gap-2 sm:grid-cols-2">
      <input type="hidden" name="expertId" value={language.expertId} />
      <input type="hidden" name="tag" value={language.tag} />
      <LevelSelect name="readLevel" label={t('read', { name })} defaultValue={language.readLevel} />
      <LevelSelect name="writeLevel" label={t('write', { name })} defaultValue={language.writeLevel} />
      <div className="flex gap-2 sm:col-span-2">
        <Button name="decision" value="verify">
          {t('verify')}
        </Button>
        <Button name="decision" value="reject" variant="secondary">
          {t('reject')}
        </Button>
      </div>
    </Form>
  );
}
