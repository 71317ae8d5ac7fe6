import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { DataTable } from '~/ui/data-table';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';

interface Row {
  jobId: string;
  title: string;
  contentLanguage: string;
  currency: string;
  fundedMinor: bigint;
  reservedMinor: bigint;
  spentMinor: bigint;
}

/** A company's jobs with what each has brought, holds and has spent; each opens to its money. */
export function JobBalanceTable({
  rows,
  empty,
  footer,
}: {
  rows: readonly Row[];
  empty: ReactNode;
  footer: ReactNode;
}) {
  const t = useTranslations('billing.overview');
  const sum = (amountMinor: bigint, { currency }: Row) => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <DataTable
      caption={t('byJob')}
      rows={rows}
      rowKey={(row) => row.jobId}
      rowTo={(row) => `/company/jobs/${row.jobId}/funding`}
      density="compact"
      empty={empty}
      footer={footer}
      columns={[
        {
          key: 'job',
          header: t('job'),
          cell: (row) => <ForeignText lang={row.contentLanguage}>{row.title}</ForeignText>,
        },
        { key: 'paidIn', header: t('paidIn'), numeric: true, cell: (row) => sum(row.fundedMinor, row) },
        { key: 'reserved', header: t('reserved'), numeric: true, cell: (row) => sum(row.reservedMinor, row) },
        { key: 'spent', header: t('spent'), numeric: true, cell: (row) => sum(row.spentMinor, row) },
      ]}
    />
  );
}
