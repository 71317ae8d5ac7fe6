import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { Money } from '~/ui/money';
import { FEWEST_JUDGED } from '../effective-pay';
import type { JudgedTier } from '../list-tier-pay.server';

/** What each tier pays in fact, beside its rate and its floor. */
export function TierPayTable({ tiers, currency }: { tiers: readonly JudgedTier[]; currency: string }) {
  const t = useTranslations('effectivePay');
  const money = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <DataTable
      caption={t('tiers')}
      rows={tiers}
      rowKey={({ tier }) => String(tier)}
      empty={null}
      columns={[
        { key: 'tier', header: t('tier'), cell: ({ tier }) => t('tierOf', { tier: String(tier) }) },
        { key: 'rate', header: t('rate'), numeric: true, cell: ({ rateMinorPerHour }) => money(rateMinorPerHour) },
        { key: 'floor', header: t('floor'), numeric: true, cell: ({ floorMinor }) => money(floorMinor) },
        {
          key: 'median',
          header: t('median'),
          numeric: true,
          cell: ({ pay }) => (
            <>
              {pay.medianMinor === undefined ? t('none') : money(pay.medianMinor)}{' '}
              {pay.isUnderFloor && <Badge tone="warn">{t('under')}</Badge>}
            </>
          ),
        },
        {
          key: 'reviews',
          header: t('reviews'),
          numeric: true,
          cell: ({ pay }) =>
            pay.reviews > 0 && pay.reviews < FEWEST_JUDGED ? t('tooFew', { count: pay.reviews }) : pay.reviews,
        },
      ]}
    />
  );
}
