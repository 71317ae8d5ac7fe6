import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { DeskWork } from '~/features/credentials/count-desk-work.server';
import type { QueuePage } from '~/features/credentials/list-verification-queue.server';
import { queueFilters, type QueueFilter } from '~/features/credentials/queue-filter';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { SegmentedLinks } from '~/ui/segmented';
import { Pagination } from '~/ui/pagination';

/** The credentials that wait for the desk: what a check brought to light first, then the oldest. */
export function CredentialQueue({ queue, filter, work }: { queue: QueuePage; filter: QueueFilter; work: DeskWork }) {
  const t = useTranslations('admin.desk');
  return (
    <section aria-labelledby="queue">
      <h2 id="queue" className="mb-3 text-lg font-semibold">
        {t('credentials')}
      </h2>
      <QueueFilters filter={filter} work={work} />
      <DataTable
        caption={t('credentials')}
        rows={queue.items}
        rowKey={(row) => row.id}
        empty={
          filter === 'all' ? (
            <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
          ) : (
            <EmptyState title={t('emptyFilterTitle')}>{t('emptyFilterText')}</EmptyState>
          )
        }
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
            cell: (row) => (
              <>
                <CredentialStatusBadge status={row.status} reader="desk" />
                {row.risk > 0 && (
                  <Badge tone="bad" dot>
                    {t('risk')}
                  </Badge>
                )}
              </>
            ),
          },
          {
            key: 'lookUp',
            header: t('column.lookUp'),
            flows: true,
            cell: (row) => t(`outcome.${row.lastOutcome ?? 'none'}`),
          },
          {
            key: 'care',
            header: t('column.care'),
            flows: true,
            cell: (row) => (row.isProposed ? t('second') : row.isMine ? t('you') : (row.assigneeName ?? t('nobody'))),
          },
          {
            key: 'waiting',
            header: t('column.waiting'),
            flows: true,
            cell: (row) => <DateTime at={row.submittedAt} />,
          },
          {
            key: 'decideBy',
            header: t('column.decideBy'),
            flows: true,
            cell: (row) => <DateTime at={row.decideBy} show="date" />,
          },
        ]}
      />
      <Pagination nextCursor={queue.next} />
    </section>
  );
}

/** The parts of the queue: all, one's own, what nobody looks after, what waits for a second person. */
function QueueFilters({ filter, work }: { filter: QueueFilter; work: DeskWork }) {
  const t = useTranslations('admin.desk');
  const counts: Partial<Record<QueueFilter, number>> = { mine: work.mineCount, second: work.secondCount };
  return (
    <div className="mb-3">
      <SegmentedLinks
        label={t('filter.label')}
        items={queueFilters.map((value) => ({
          to: value === 'all' ? '/admin' : `/admin?filter=${value}`,
          isCurrent: value === filter,
          text: counts[value] ? `${t(`filter.${value}`)} (${counts[value]})` : t(`filter.${value}`),
        }))}
      />
    </div>
  );
}
