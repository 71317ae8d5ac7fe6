import { useTranslations } from 'use-intl';
import type { CheckRecord } from '~/features/credentials/get-credential-for-review.server';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';

/** Every check and decision, newest first; none is ever changed. */
export function CheckHistory({ history }: { history: CheckRecord[] }) {
  const t = useTranslations('admin.credential');
  const outcomes = useTranslations('admin.desk.outcome');
  const reasons = useTranslations('expert.credentials.reason');
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 text-lg font-semibold">
        {t('history')}
      </h2>
      <DataTable
        caption={t('history')}
        rows={history}
        rowKey={(row) => row.id}
        empty={<p className="text-muted text-sm">{t('historyEmpty')}</p>}
        columns={[
          { key: 'at', header: t('historyColumn.at'), cell: (row) => <DateTime at={row.checkedAt} show="exact" /> },
          { key: 'what', header: t('historyColumn.what'), cell: (row) => t(`record.${row.decision}`) },
          {
            key: 'outcome',
            header: t('historyColumn.outcome'),
            cell: (row) => (row.outcome === 'none' ? '–' : outcomes(row.outcome)),
          },
          {
            key: 'said',
            header: t('historyColumn.said'),
            cell: (row) => [row.source, row.registerName, row.registerStatus].filter(Boolean).join(' · '),
          },
          { key: 'by', header: t('historyColumn.by'), cell: (row) => row.checkerName ?? t('system') },
          {
            key: 'note',
            header: t('historyColumn.note'),
            cell: (row) => [row.reasonCode && reasons(row.reasonCode), row.note].filter(Boolean).join(' '),
          },
        ]}
      />
    </section>
  );
}
