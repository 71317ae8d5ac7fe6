import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MyCredential } from '~/features/credentials/list-my-credentials.server';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';

/** An expert's credentials: what each proves, whose turn it is and since when. */
export function CredentialList({ credentials }: { credentials: MyCredential[] }) {
  const t = useTranslations('expert.credentials');
  return (
    <section aria-labelledby="credentials">
      <h2 id="credentials" className="mb-3 text-lg font-semibold">
        {t('credentialsTitle')}
      </h2>
      <DataTable
        caption={t('credentialsTitle')}
        rows={credentials}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('emptyTitle')} action={<LinkButton to="/expert/credentials/new">{t('add')}</LinkButton>}>
            {t('emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'credential',
            header: t('column.credential'),
            cell: (row) => (
              <Link to={`/expert/credentials/${row.id}`} className="text-accent underline underline-offset-2">
                <CredentialKindName kind={row.kind} jurisdiction={row.jurisdiction} />
              </Link>
            ),
          },
          { key: 'number', header: t('column.number'), cell: (row) => row.numberMasked },
          { key: 'status', header: t('column.status'), cell: (row) => <CredentialStatusBadge status={row.status} /> },
          { key: 'since', header: t('column.since'), cell: (row) => <DateTime at={row.since} /> },
          { key: 'next', header: t('column.next'), cell: (row) => <NextStep credential={row} /> },
        ]}
      />
    </section>
  );
}

function NextStep({ credential }: { credential: MyCredential }) {
  const t = useTranslations('expert.credentials');
  const { status, validUntil, turn, note, reasonCode } = credential;
  if ((status === 'verified' || status === 'expiring') && validUntil) {
    return (
      <>
        {t('validUntil')} <DateTime at={validUntil} show="date" />
      </>
    );
  }
  return (
    <div className="min-w-44">
      {turn && <p>{t(`turn.${turn}`)}</p>}
      {reasonCode && <p>{t(`reason.${reasonCode}`)}</p>}
      {note && <p className="text-muted wrap-break-word">{note}</p>}
      {status === 'needs_information' && <Link to={`/expert/credentials/${credential.id}`}>{t('answer')}</Link>}
    </div>
  );
}
