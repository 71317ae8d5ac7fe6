import { useFormatter, useTranslations } from 'use-intl';
import type { Week } from '~/features/payments/sum-week';
import { Money } from '~/ui/money';

const DAY_MS = 86_400_000;
const BAR_HEIGHT = 40;

/** A bar for each day of the pay period, Monday first. Every day's amount stands in the list for who does not see the bars. */
export function WeekBars({ week, weekStart }: { week: Week; weekStart: Date }) {
  const t = useTranslations('expert.home');
  const format = useFormatter();
  const most = week.dayMinor.reduce((found, amount) => (amount > found ? amount : found), 1n);
  return (
    <ul aria-label={t('weekDays')} className="mt-3 grid grid-cols-7 gap-1.5">
      {week.dayMinor.map((amountMinor, day) => {
        const at = new Date(weekStart.getTime() + day * DAY_MS);
        const height = amountMinor > 0n ? Math.max(2, Number((amountMinor * BigInt(BAR_HEIGHT)) / most)) : 0;
        return (
          <li key={day} className="text-center">
            <svg
              viewBox={`0 0 10 ${BAR_HEIGHT}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              className="block h-10 w-full"
            >
              <rect y={BAR_HEIGHT - 1} width="10" height="1" className="fill-line" />
              <rect
                y={BAR_HEIGHT - height}
                width="10"
                height={height}
                className="fill-accent forced-colors:fill-[Highlight]"
              />
            </svg>
            <span aria-hidden="true" className="text-muted text-2xs">
              {format.dateTime(at, { weekday: 'narrow', timeZone: 'UTC' })}
            </span>
            <span className="sr-only">
              {t.rich('weekDay', {
                day: format.dateTime(at, { weekday: 'long', timeZone: 'UTC' }),
                amount: () => <Money amountMinor={amountMinor} currency={week.currency} />,
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
