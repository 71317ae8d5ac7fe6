import { useTranslations } from 'use-intl';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { Stat, StatGroup } from '~/ui/stat';

interface Sums {
  currency: string;
  paidInMinor: bigint;
  payMinor: bigint;
  feeMinor: bigint;
}

/** What a span of movements comes to, by currency; where there are too many to add up, it says so. */
export function MovementSumsView(props: { sums: readonly Sums[] | undefined; mostAdded: number }) {
  const t = useTranslations('billing.statement');
  const { sums, mostAdded } = props;
  if (!sums) return <Notice>{t('tooMany', { count: mostAdded })}</Notice>;
  return (
    <>
      {sums.map(({ currency, paidInMinor, payMinor, feeMinor }) => (
        <StatGroup key={currency} label={t('figures', { currency })}>
          <Stat label={t('paidIn')} value={<Money amountMinor={paidInMinor} currency={currency} />} />
          <Stat label={t('pay')} value={<Money amountMinor={payMinor} currency={currency} />} />
          <Stat label={t('fee')} value={<Money amountMinor={feeMinor} currency={currency} />} />
          <Stat
            label={t('change')}
            value={<Money amountMinor={paidInMinor - payMinor - feeMinor} currency={currency} isSigned />}
            hint={t('changeHint')}
          />
        </StatGroup>
      ))}
    </>
  );
}
