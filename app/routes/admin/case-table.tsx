import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { CaseRow } from '~/features/decisions/case-page';
import { clauseName } from '~/features/decisions/dispute-clause';
import { DisputeStatusBadge } from '~/features/decisions/ui/dispute-status';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';

/** Disputes as rows that lead to their case. */
export function CaseTable(props: { caption: string; rows: readonly CaseRow[]; empty: ReactNode }) {
  const t = useTranslations('disputes.cases');
  const corrections = useTranslations('corrections');
  const locale = useLocale();
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      rowKey={(row) => row.disputeId}
      density="compact"
      empty={props.empty}
      columns={[
        {
          key: 'job',
          header: t('job'),
          flows: true,
          cell: (row) => (
            // Each look at a case is written down, so nothing is loaded before somebody asks for it.
            <Link
              to={`/admin/cases/${row.disputeId}`}
              className="static! font-medium after:absolute after:inset-0 hover:underline"
            >
              <ForeignText lang={undefined}>{row.jobTitle}</ForeignText>
            </Link>
          ),
        },
        { key: 'company', header: t('company'), flows: true, cell: (row) => row.organizationName },
        {
          key: 'kind',
          header: corrections('desk.kind'),
          flows: true,
          cell: (row) => (
            <>
              {corrections(`kind.${row.raisedBy}`)} ·{' '}
              {row.segments === 0 ? corrections('desk.whole') : corrections('desk.segments', { count: row.segments })}
            </>
          ),
        },
        { key: 'clause', header: t('clause'), flows: true, cell: (row) => clauseName(row.clause, locale) },
        {
          key: 'state',
          header: t('state'),
          flows: true,
          cell: (row) => <DisputeStatusBadge raisedBy={row.raisedBy} status={row.status} />,
        },
        {
          key: 'pay',
          header: t('pay'),
          numeric: true,
          flows: true,
          cell: (row) => <Money amountMinor={row.countedMinor} currency={row.currency} />,
        },
        {
          key: 'when',
          header: props.rows.some((row) => row.closedAt) ? t('closedAt') : t('due'),
          flows: true,
          cell: (row) => <DateTime at={row.closedAt ?? row.decisionDueAt} />,
        },
      ]}
    />
  );
}
