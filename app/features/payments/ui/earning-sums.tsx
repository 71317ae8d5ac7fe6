import { useLocale, useNow, useTranslations } from 'use-intl';
import { formatCalendarDay } from '~/core/calendar-day';
import { Money } from '~/ui/money';
import { Stat, StatGroup } from '~/ui/stat';

interface Sums {
  currency: string;
  awaitingMinor: bigint;
  disputedMinor: bigint;
  pendingMinor: bigint;
  payableMinor: bigint;
  inTransitMinor: bigint;
  paidMinor: bigint;
  nextPayableAt: Date | null;
}

/** What was earned in one currency by how far it has come, when the next part is due, and where each sum opens. */
export function EarningSums({ sums }: { sums: Sums }) {
  const t = useTranslations('money.earnings');
  const locale = useLocale();
  const now = useNow();
  const isPast = sums.nextPayableAt !== null && sums.nextPayableAt <= now;
  const date = sums.nextPayableAt && formatCalendarDay(sums.nextPayableAt, locale, 'full');
  const sum = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={sums.currency} />;
  return (
    <section aria-labelledby={`sums-${sums.currency}`} className="flex flex-col gap-2">
      <h2 id={`sums-${sums.currency}`} className="font-semibold">
        {sums.currency}
      </h2>
      <StatGroup label={sums.currency}>
        <Stat
          label={t('awaiting')}
          value={sum(sums.awaitingMinor)}
          hint={t('awaitingHint')}
          to="/expert/reviews?pay=waiting"
        />
        {sums.disputedMinor > 0n && (
          <Stat
            label={t('disputed')}
            value={sum(sums.disputedMinor)}
            hint={t('disputedHint')}
            to="/expert/reviews?pay=disputed"
          />
        )}
        <Stat label={t('pending')} value={sum(sums.pendingMinor)} to="/expert/reviews?pay=approved" />
        <Stat label={t('payable')} value={sum(sums.payableMinor)} hint={t('payableHint')} />
        <Stat label={t('inTransit')} value={sum(sums.inTransitMinor)} to="/expert/reviews?pay=onItsWay" />
        <Stat label={t('paid')} value={sum(sums.paidMinor)} to="/expert/reviews?pay=paid" />
      </StatGroup>
      {date && <p className="text-muted text-sm">{isPast ? t('dueSince', { date }) : t('nextPayDate', { date })}</p>}
    </section>
  );
}
