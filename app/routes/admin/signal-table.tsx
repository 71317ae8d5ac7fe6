import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TimeSignalRow } from '~/features/timekeeping/list-time-signals.server';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { ForeignText } from '~/ui/foreign-text';

/** Signals as rows that lead to what was measured. */
export function SignalTable(props: { caption: string; rows: readonly TimeSignalRow[]; empty: ReactNode }) {
  const t = useTranslations('signals');
  const isLooked = props.rows.some((row) => row.outcome !== null);
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      rowKey={(row) => row.signalId}
      density="compact"
      empty={props.empty}
      columns={[
        {
          key: 'signal',
          header: t('signal'),
          flows: true,
          cell: (row) => (
            // Each look at a signal is written down, so nothing is loaded before somebody asks for it.
            <Link
              to={`/admin/signals/${row.signalId}`}
              className="static! font-medium after:absolute after:inset-0 hover:underline"
            >
              {t(`kind.${row.kind}`)}
            </Link>
          ),
        },
        {
          key: 'job',
          header: t('job'),
          flows: true,
          cell: (row) => <ForeignText lang={undefined}>{row.jobTitle}</ForeignText>,
        },
        { key: 'company', header: t('company'), flows: true, cell: (row) => row.organizationName },
        { key: 'raised', header: t('raised'), flows: true, cell: (row) => <DateTime at={row.raisedAt} /> },
        ...(isLooked
          ? [
              {
                key: 'outcome',
                header: t('outcome'),
                flows: true,
                cell: (row: TimeSignalRow) =>
                  row.outcome && (
                    <Badge tone={row.outcome === 'nothing' ? 'neutral' : 'warn'}>{t(`outcomes.${row.outcome}`)}</Badge>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
