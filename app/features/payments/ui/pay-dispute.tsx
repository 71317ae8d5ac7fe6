import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Notice } from '~/ui/notice';

export interface DisputedPay {
  amountMinor: bigint | null;
  sum: { rateMinorPerHour: bigint };
  correction: { amountMinor: bigint; feeMinor: bigint; decidedMs: number } | null;
  dispute: { isUndecided: boolean } | null;
}

/** What a dispute means for an amount: that it waits, or how what a decision left was computed. `to` leads to the dispute. */
export function PayDispute({ pay, to }: { pay: DisputedPay; to: string }) {
  const t = useTranslations('disputes.breakdown');
  if (!pay.dispute) return null;
  const { correction, sum, amountMinor } = pay;
  return (
    <Notice tone={pay.dispute.isUndecided ? 'warn' : 'info'}>
      <p>{pay.dispute.isUndecided ? t('open') : t('closed')}</p>
      {correction && (
        <p className="tabular-nums">
          {t('left', {
            minutes: correction.decidedMs / 60_000,
            decidedMs: String(correction.decidedMs),
            rate: String(sum.rateMinorPerHour),
            amount: String(amountMinor ?? 0n),
          })}
        </p>
      )}
      <Link to={to} className="inline-flex min-h-11 items-center underline underline-offset-2 sm:min-h-9">
        {t('toDispute')}
      </Link>
    </Notice>
  );
}
