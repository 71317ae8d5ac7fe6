import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { QueuedLanguage } from '~/features/credentials/list-language-queue.server';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { LevelSelect } from '~/features/credentials/ui/level-select';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { DialogActions } from '~/ui/dialog';
import { DialogButton } from '~/ui/dialog-button';
import { EmptyState } from '~/ui/empty-state';

/** The languages that wait for the desk, oldest first, each with its decision. */
export function LanguageQueue({ languages }: { languages: QueuedLanguage[] }) {
  const t = useTranslations('admin.desk');
  const levels = useTranslations('credentials');
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
          { key: 'holder', header: t('column.holder'), flows: true, cell: (row) => <Holder language={row} /> },
          { key: 'language', header: t('column.language'), flows: true, cell: (row) => <LanguageName tag={row.tag} /> },
          {
            key: 'claimed',
            header: t('column.claimed'),
            flows: true,
            cell: (row) => levels('levels', { read: row.readLevel, write: row.writeLevel }),
          },
          { key: 'waiting', header: t('column.waiting'), flows: true, cell: (row) => <DateTime at={row.createdAt} /> },
          {
            key: 'decision',
            header: t('column.decision'),
            flows: true,
            cell: (row) => <LanguageDecision language={row} />,
          },
        ]}
      />
    </section>
  );
}

/** The account's name, and the credential it leads to, where that stands under another spelling. */
function Holder({ language }: { language: QueuedLanguage }) {
  const t = useTranslations('admin.desk');
  const { legalName, credentialId, holderName } = language;
  if (!credentialId || !holderName) return <>{legalName}</>;
  return (
    <>
      <Link to={`/admin/credentials/${credentialId}`}>{legalName}</Link>
      {holderName !== legalName && (
        <span className="text-muted block text-sm">{t('credentialOf', { name: holderName })}</span>
      )}
    </>
  );
}

function LanguageDecision({ language }: { language: QueuedLanguage }) {
  const t = useTranslations('admin.desk');
  const levels = useTranslations('credentials');
  const name = language.legalName;
  return (
    <div className="flex flex-wrap items-end gap-2 max-sm:pt-2">
      <Form
        method="post"
        action="/admin"
        className="grid min-w-48 flex-1 grid-cols-2 items-end gap-2 xl:grid-cols-[minmax(7rem,1fr)_minmax(7rem,1fr)_auto]"
      >
        <LanguageKey language={language} />
        <LevelSelect name="readLevel" label={t('read')} defaultValue={language.readLevel} />
        <LevelSelect name="writeLevel" label={t('write')} defaultValue={language.writeLevel} />
        <div className="max-xl:col-span-2">
          <Button name="decision" value="verify">
            {t('verify')}
          </Button>
        </div>
      </Form>
      <DialogButton title={t('rejectTitle', { name })} trigger={t('reject')}>
        {(close) => (
          <Form method="post" action="/admin" onSubmit={close} className="flex flex-col gap-4">
            <LanguageKey language={language} />
            <input type="hidden" name="readLevel" value={language.readLevel} />
            <input type="hidden" name="writeLevel" value={language.writeLevel} />
            <p>
              <LanguageName tag={language.tag} /> ·{' '}
              {levels('levels', { read: language.readLevel, write: language.writeLevel })}
            </p>
            <p>{t('rejectText')}</p>
            <DialogActions>
              <Button name="decision" value="reject" variant="danger">
                {t('reject')}
              </Button>
            </DialogActions>
          </Form>
        )}
      </DialogButton>
    </div>
  );
}

function LanguageKey({ language }: { language: QueuedLanguage }) {
  return (
    <>
      <input type="hidden" name="expertId" value={language.expertId} />
      <input type="hidden" name="tag" value={language.tag} />
    </>
  );
}
