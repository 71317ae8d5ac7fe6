import { useFormatter, useTranslations } from 'use-intl';
import type { TimesheetSums } from '~/features/timekeeping/get-timesheet-sums.server';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Stat, StatGroup } from '~/ui/stat';

interface Props {
  /** Null where there is too much to add up. */
  sums: TimesheetSums | null;
  mostAdded: number;
  currency: string;
}

/** What a week of a job adds up to. */
export function TimesheetFigures({ sums, mostAdded, currency }: Props) {
  const t = useTranslations('timesheet');
  const format = useFormatter();
  if (sums === null) return <p>{t('tooMany', { count: mostAdded })}</p>;
  if (sums.reviews === 0) return null;
  return (
    <StatGroup label={t('figures')}>
      <Stat label={t('reviews')} value={format.number(sums.reviews)} hint={t('byReaders', { count: sums.readers })} />
      <Stat label={t('paidTime')} value={<Duration ms={sums.paidMs} exact />} />
      <Stat label={t('unpaidTime')} value={<Duration ms={sums.unpaidMs} exact />} hint={t('unpaidHint')} />
      <Stat label={t('pay')} value={<Money amountMinor={sums.amountMinor} currency={currency} />} />
      <Stat label={t('fee')} value={<Money amountMinor={sums.feeMinor} currency={currency} />} />
    </StatGroup>
  );
}
