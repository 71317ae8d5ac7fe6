import { Link } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import type { MyLanguage } from '~/features/credentials/list-my-languages.server';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { WithdrawDialog } from './withdraw-dialog';

const tones = { claimed: 'accent', verified: 'good', rejected: 'bad' } as const;

/** An expert's languages with the level stated or proven, in words. */
export function LanguageList({ languages }: { languages: MyLanguage[] }) {
  const t = useTranslations('credentials');
  const add = (
    <LinkButton to="/expert/languages/new" variant="secondary">
      {t('addLanguage')}
    </LinkButton>
  );
  return (
    <section aria-labelledby="languages">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id="languages" className="text-lg font-semibold">
          {t('languagesTitle')}
        </h2>
        {languages.length > 0 && add}
      </div>
      <DataTable
        caption={t('languagesTitle')}
        rows={languages}
        rowKey={(row) => row.tag}
        empty={
          <EmptyState title={t('languagesEmptyTitle')} action={add}>
            {t('languagesEmptyText')}
          </EmptyState>
        }
        columns={[
          { key: 'language', header: t('column.language'), cell: (row) => <LanguageName tag={row.tag} /> },
          { key: 'read', header: t('column.read'), cell: (row) => t(`language.level.${row.readLevel}`) },
          { key: 'write', header: t('column.write'), cell: (row) => t(`language.level.${row.writeLevel}`) },
          {
            key: 'status',
            header: t('column.status'),
            cell: (row) => (
              <>
                <Badge tone={tones[row.status]}>{t(`languageStatus.${row.status}`)}</Badge>
                {row.status === 'rejected' && (
                  <span className="text-muted block text-sm">
                    {t('languageRejected')} <Link to="/expert/languages/new">{t('addLanguage')}</Link>
                  </span>
                )}
              </>
            ),
          },
          { key: 'since', header: t('column.since'), cell: (row) => <DateTime at={row.since} /> },
          {
            key: 'withdraw',
            header: <span className="sr-only">{t('languageWithdraw.column')}</span>,
            cell: (row) => <WithdrawLanguage language={row} />,
          },
        ]}
      />
    </section>
  );
}

function WithdrawLanguage({ language }: { language: MyLanguage }) {
  const t = useTranslations('credentials.languageWithdraw');
  const name = new Intl.DisplayNames([useLocale()], { type: 'language' }).of(language.tag) ?? language.tag;
  const proves = language.status === 'verified';
  return (
    <WithdrawDialog
      trigger={
        <>
          {t('trigger')} <span className="sr-only">{name}</span>
        </>
      }
      variant="quiet"
      size="small"
      title={t('title', { language: name })}
      text={proves ? t('text') : t('waiting')}
      proves={proves}
      action="/expert/credentials"
      fields={{ tag: language.tag }}
    />
  );
}
