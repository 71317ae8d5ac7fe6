import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { useFailureText } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { PayoutStatus } from './pay-status';

interface Payout {
  id: string;
  expertName: string;
  amountMinor: bigint;
  currency: string;
  status: 'in_transit' | 'paid' | 'failed';
  failureReason: string | null;
  stripeTransferId: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

/** The latest payouts: under way, arrived, failed and why. */
export function PayoutList({ payouts }: { payouts: readonly Payout[] }) {
  const t = useTranslations('money.finance');
  const failureText = useFailureText();
  return (
    <DataTable
      caption={t('payouts')}
      captionHidden={false}
      rows={payouts}
      rowKey={(payout) => payout.id}
      density="compact"
      empty={<EmptyState title={t('noPayouts')}>{t('noPayoutsText')}</EmptyState>}
      columns={[
        { key: 'expert', header: t('expert'), flows: true, cell: (payout) => payout.expertName },
        {
          key: 'status',
          header: t('status'),
          flows: true,
          cell: (payout) => (
            <span className="flex flex-wrap items-center gap-2">
              <PayoutStatus status={payout.status} />
              {payout.failureReason && <span>{failureText(payout.failureReason)}</span>}
            </span>
          ),
        },
        {
          key: 'amount',
          header: t('amount'),
          numeric: true,
          flows: true,
          cell: (payout) => <Money amountMinor={payout.amountMinor} currency={payout.currency} />,
        },
        { key: 'began', header: t('began'), flows: true, cell: (payout) => <DateTime at={payout.createdAt} /> },
        {
          key: 'transfer',
          header: t('transfer'),
          flows: true,
          cell: (payout) => <code className="text-xs max-sm:hidden">{payout.stripeTransferId ?? '–'}</code>,
        },
      ]}
    />
  );
}
