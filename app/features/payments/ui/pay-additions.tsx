import { useTranslations } from 'use-intl';
import { CalendarDay } from '~/ui/calendar-day';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { Money } from '~/ui/money';
import { PayStatus } from './pay-status';

export interface ShownAddition {
  id: string;
  kind: 'correction' | 'top_up';
  amountMinor: bigint;
  payStatus: string;
  payableAt: Date;
  sentAt: Date | null;
}

/** What was added to a settled amount, each with its own way to the account. */
export function PayAdditions({ additions, currency }: { additions: readonly ShownAddition[]; currency: string }) {
  const t = useTranslations('corrections.added');
  if (additions.length === 0) return null;
  return (
    <Card title={t('title')}>
      <ul className="flex flex-col gap-2 text-sm">
        {additions.map((addition) => {
          const { sentAt } = addition;
          return (
            <li key={addition.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{t(addition.kind)}</span>
              <span className="tabular-nums">
                <Money amountMinor={addition.amountMinor} currency={currency} />
              </span>
              <PayStatus status={addition.payStatus} />
              <span className="text-muted">
                {sentAt
                  ? t.rich('sent', { day: () => <DateTime at={sentAt} show="date" /> })
                  : t.rich('due', { day: () => <CalendarDay day={addition.payableAt} /> })}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
