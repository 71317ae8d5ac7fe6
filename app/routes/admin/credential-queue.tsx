import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { QueuePage } from '~/features/credentials/list-verification-queue.server';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Pagination } from '~/ui/pagination';

/** The credentials that wait for the desk, oldest first. */
export function CredentialQueue({ queue }: { queue: QueuePage }) {
  const t = useTranslations('admin.desk');
  return (
    <section aria-labelledby="queue">
      <h2 id="queue" className="mb-3 text-lg font-semibold">
        {t('credentials')}
      </h2>
      <DataTable
        caption={t('credentials')}
        rows={queue.items}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'holder',
            header: t('column.holder'),
            flows: true,
            cell: (row) => (
              <>
                <Link to={`/admin/credentials/${row.id}`}>{row.holderName}</Link>
                {row.legalName !== row.holderName && (
                  <span className="text-muted block text-sm">{t('accountOf', { name: row.legalName })}</span>
                )}
              </>
            ),
          },
          {
            key: 'kind',
            header: t('column.kind'),
            flows: true,
            cell: (row) => <CredentialKindName kind={row.kind} jurisdiction={row.jurisdiction} />,
          },
          { key: 'number', header: t('column.number'), flows: true, cell: (row) => row.numberMasked },
          {
            key: 'status',
            header: t('column.status'),
            flows: true,
            cell: (row) => <CredentialStatusBadge status={row.status} />,
          },
          {
            key: 'lookUp',
            header: t('column.lookUp'),
            flows: true,
            cell: (row) => t(`outcome.${row.lastOutcome ?? 'none'}`),
          },
          {
            key: 'waiting',
            header: t('column.waiting'),
            flows: true,
            cell: (row) => <DateTime at={row.submittedAt} />,
          },
        ]}
      />
      <Pagination nextCursor={queue.next} />
    </section>
  );
}
