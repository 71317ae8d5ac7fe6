import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';
import { PayoutStatus } from './pay-status';

interface Payout {
  id: string;
  amountMinor: bigint;
  currency: string;
  status: 'in_transit' | 'paid' | 'failed';
  reviews: number;
  createdAt: Date;
  settledAt: Date | null;
}

/** An expert's own payouts; each opens to the reviews it paid. `isReady`: the account they go to is set up. */
export function OwnPayoutList({ payouts, isReady }: { payouts: readonly Payout[]; isReady: boolean }) {
  const t = useTranslations('money.earnings');
  return (
    <DataTable
      caption={t('payouts')}
      rows={payouts}
      rowKey={(payout) => payout.id}
      density="compact"
      empty={<EmptyState title={t('noPayouts')}>{isReady ? t('noPayoutsReady') : t('noPayoutsText')}</EmptyState>}
      columns={[
        { key: 'sent', header: t('sent'), cell: (payout) => <Sent payout={payout} /> },
        {
          key: 'status',
          header: t('status'),
          cell: (payout) => (
            <>
              <PayoutStatus status={payout.status} />
              {payout.status === 'failed' && <span className="text-muted block text-sm">{t('failedWhy')}</span>}
            </>
          ),
        },
        {
          key: 'arrived',
          header: t('arrived'),
          cell: (payout) =>
            payout.status === 'paid' && payout.settledAt ? <DateTime at={payout.settledAt} show="date" /> : '–',
        },
        {
          key: 'reviews',
          header: t('reviews'),
          numeric: true,
          cell: (payout) => (payout.reviews === 0 ? '–' : payout.reviews),
        },
        {
          key: 'amount',
          header: t('amount'),
          numeric: true,
          cell: (payout) => <Money amountMinor={payout.amountMinor} currency={payout.currency} />,
        },
      ]}
    />
  );
}

/** A payout that came back carries nothing any more, so there is nothing to open. */
function Sent({ payout }: { payout: Payout }) {
  const date = <DateTime at={payout.createdAt} show="date" />;
  if (payout.reviews === 0) return date;
  return (
    <Link
      to={`/expert/earnings?payout=${payout.id}`}
      prefetch="intent"
      className="text-accent underline underline-offset-3"
    >
      {date}
    </Link>
  );
}
