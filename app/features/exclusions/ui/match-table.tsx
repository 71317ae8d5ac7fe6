import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { ForeignText } from '~/ui/foreign-text';
import type { MatchRow } from '../match-row';
import { MatchStatusBadge, StrengthBadge } from './exclusion-badges';

/** Matches as rows that lead to their comparison; each look at one is written down, so nothing is loaded before it is asked for. */
export function MatchTable(props: {
  caption: string;
  rows: readonly MatchRow[];
  empty: ReactNode;
  footer?: ReactNode;
}) {
  const t = useTranslations('exclusions.column');
  const proposal = useTranslations('exclusions');
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      rowKey={(row) => row.id}
      empty={props.empty}
      footer={props.footer}
      columns={[
        {
          key: 'expert',
          header: t('expert'),
          cell: (row) => (
            <Link
              to={`/admin/exclusions/${row.id}`}
              className="static! font-medium after:absolute after:inset-0 hover:underline"
            >
              {row.legalName}
            </Link>
          ),
        },
        {
          key: 'listed',
          header: t('listed'),
          cell: (row) => <ForeignText lang="en">{row.listedName}</ForeignText>,
        },
        {
          key: 'strength',
          header: t('strength'),
          flows: true,
          cell: (row) => <StrengthBadge strength={row.strength} />,
        },
        {
          key: 'status',
          header: t('status'),
          flows: true,
          cell: (row) => (row.hasProposal ? proposal('waitsForSecond') : <MatchStatusBadge status={row.status} />),
        },
        {
          key: 'when',
          header: props.rows.some((row) => row.closedAt) ? t('closedAt') : t('foundAt'),
          flows: true,
          cell: (row) => <DateTime at={row.closedAt ?? row.foundAt} />,
        },
      ]}
    />
  );
}
