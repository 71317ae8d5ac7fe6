import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CalendarDay } from '~/ui/calendar-day';
import { Card } from '~/ui/card';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { FactRows } from './fact-rows';
import type { Home } from './load-home.server';
import type { WeekWords } from './say-week.server';
import { WeekBars } from './week-bars';

/** What the running pay period has earned, day by day, and when it is paid. */
export function WeekFacts(props: {
  home: Pick<Home, 'weeks' | 'weekStart' | 'payDates' | 'firstPayoutHeld'>;
  words: WeekWords;
}) {
  const { home, words } = props;
  const t = useTranslations('expert.home');
  const { weeks, weekStart, payDates, firstPayoutHeld } = home;
  return (
    <Card
      title={t('week')}
      action={
        <Link to="/expert/earnings" prefetch="intent">
          {t('toEarnings')}
        </Link>
      }
    >
      {weeks.length === 0 && <p className="text-muted mb-3">{t('weekNothing')}</p>}
      {weeks.map((week) => (
        <div key={week.currency} className="mb-3">
          <p className="text-muted text-sm">{t('weekEarned')}</p>
          <p className="text-3xl font-semibold tracking-tight">
            <Money amountMinor={week.amountMinor} currency={week.currency} />
          </p>
          <WeekBars week={week} weekStart={weekStart} />
          <div className="mt-2">
            <FactRows
              items={[
                { term: t('weekTime'), value: <Duration ms={week.payableMs} exact /> },
                { term: t('weekTasks'), value: String(week.claims) },
              ]}
            />
          </div>
        </div>
      ))}
      <div className="border-line border-t pt-1.5">
        <FactRows
          items={[
            { term: words.todayTerm, value: words.today },
            { term: words.weekTerm, value: words.week },
          ]}
        />
        <p className="mb-2 text-sm">
          <Link to="/expert/rate" prefetch="intent">
            {words.change}
          </Link>
        </p>
        <FactRows
          items={
            payDates.length === 0
              ? [{ term: t('nextPay'), value: t('nextPayNone') }]
              : payDates.map(({ currency, at }) => ({
                  term: payDates.length > 1 ? `${t('nextPay')} (${currency})` : t('nextPay'),
                  value: <CalendarDay day={at} />,
                }))
          }
        />
        <p className="text-muted mt-1 text-xs">{t('nextPayHint')}</p>
        {firstPayoutHeld && <p className="text-muted mt-1 text-xs">{t('nextPayFirst')}</p>}
        <p className="text-muted mt-1 text-xs">{t('weekSpan')}</p>
      </div>
    </Card>
  );
}
