import { DateTime } from '~/ui/date-time';
import { DataTable } from '~/ui/data-table';
import { Money } from '~/ui/money';
import type { ExpectedRate } from '../list-expected-rates.server';

interface Props {
  rates: readonly ExpectedRate[];
  words: { caption: string; since: string; amount: string };
  /** Who stated them, for a reader who is somebody else. */
  by?: { header: string; name: string };
}

/** The rates somebody said to expect, the last first. */
export function RateHistory({ rates, words, by }: Props) {
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      density="compact"
      rows={rates}
      rowKey={(rate) => rate.statedAt.toISOString()}
      empty={null}
      columns={[
        {
          key: 'since',
          header: words.since,
          cell: (rate) => <DateTime at={rate.statedAt} show={by ? 'exact' : 'date'} />,
        },
        ...(by ? [{ key: 'by', header: by.header, cell: () => by.name }] : []),
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
