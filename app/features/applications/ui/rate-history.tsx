import { DateTime } from '~/ui/date-time';
import { DataTable } from '~/ui/data-table';
import { Money } from '~/ui/money';
import type { ExpectedRate } from '../list-expected-rates.server';

/** The rates somebody said to expect, the last first. */
export function RateHistory(props: { rates: readonly ExpectedRate[]; words: { since: string; amount: string } }) {
  const { rates, words } = props;
  return (
    <DataTable
      caption={words.amount}
      captionHidden
      density="compact"
      rows={rates}
      rowKey={(rate) => rate.statedAt.toISOString()}
      empty={null}
      columns={[
        { key: 'since', header: words.since, cell: (rate) => <DateTime at={rate.statedAt} show="date" /> },
        {
          key: 'amount',
          header: words.amount,
          numeric: true,
          cell: (rate) => <Money amountMinor={rate.amountMinor} currency={rate.currency} />,
        },
      ]}
    />
  );
}
