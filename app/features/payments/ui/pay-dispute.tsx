import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { exactSeconds } from '../exact-seconds';

export interface DisputedPay {
  amountMinor: bigint | null;
  currency: string;
  sum: { rateMinorPerHour: bigint };
  correction: { amountMinor: bigint; feeMinor: bigint; decidedMs: number } | null;
  dispute: { isUndecided: boolean } | null;
}

/** What a dispute means for an amount: that it waits, or how what a decision left was computed. `to` leads to the dispute. */
export function PayDispute({ pay, to }: { pay: DisputedPay; to: string }) {
  const t = useTranslations('disputes.breakdown');
  if (!pay.dispute) return null;
  const { correction, sum, amountMinor, currency } = pay;
  return (
    <Notice tone={pay.dispute.isUndecided ? 'warn' : 'info'}>
      <p>{pay.dispute.isUndecided ? t('open') : t('closed')}</p>
      {correction && (
        <p className="tabular-nums">
          {t.rich('left', {
            time: () => <Duration ms={correction.decidedMs} inFull />,
            seconds: exactSeconds(correction.decidedMs),
            rate: () => <Money amountMinor={sum.rateMinorPerHour} currency={currency} />,
            amount: () => <Money amountMinor={amountMinor ?? 0n} currency={currency} />,
          })}
        </p>
      )}
      <Link to={to} className="inline-flex min-h-11 items-center underline underline-offset-2 sm:min-h-9">
        {t('toDispute')}
      </Link>
    </Notice>
  );
}
