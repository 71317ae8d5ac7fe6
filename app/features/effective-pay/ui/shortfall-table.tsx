import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import type { Shortfall } from '../list-shortfalls';

/** The reviews under the floor, each with its time, what it paid, and what lifting it costs. */
export function ShortfallTable({ shortfalls, currency }: { shortfalls: readonly Shortfall[]; currency: string }) {
  const t = useTranslations('effectivePay');
  const money = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <DataTable
      caption={t('lacking')}
      captionHidden={false}
      density="compact"
      rows={shortfalls}
      rowKey={({ claimId }) => claimId}
      rowTo={({ claimId }) => `/company/reviews/${claimId}`}
      empty={null}
      columns={[
        { key: 'ended', header: t('ended'), cell: ({ endedAt }) => <DateTime at={endedAt} show="exact" /> },
        { key: 'tier', header: t('tier'), numeric: true, cell: ({ tier }) => tier },
        {
          key: 'paidTime',
          header: t('paidTime'),
          numeric: true,
          cell: ({ payableMs }) => <Duration ms={payableMs} exact />,
        },
        {
          key: 'overCap',
          header: t('overCap'),
          numeric: true,
          cell: ({ overCapMs }) => <Duration ms={overCapMs} exact />,
        },
        {
          key: 'paid',
          header: t('paid'),
          numeric: true,
          cell: ({ amountMinor, topUpMinor }) => money(amountMinor + topUpMinor),
        },
        { key: 'lacks', header: t('lacks'), numeric: true, cell: ({ lackingMinor }) => money(lackingMinor) },
        { key: 'fee', header: t('fee'), numeric: true, cell: ({ feeMinor }) => money(feeMinor) },
      ]}
    />
  );
}
