import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
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
  request: { isUndecided: boolean } | null;
}

/** Where the dispute and the request are read. */
export interface PayDisputeWays {
  dispute: string;
  request: string;
}

/** What disputes mean for an amount: that it waits, or how what a decision left was computed, and the ways to them. */
export function PayDispute({ pay, to, isOwn }: { pay: DisputedPay; to: PayDisputeWays; isOwn: boolean }) {
  const t = useTranslations('disputes.breakdown');
  const { dispute, request, correction, sum, amountMinor, currency } = pay;
  const corrections = useTranslations('corrections.request');
  if (!dispute && !request) return null;
  const isUndecided = Boolean(dispute?.isUndecided) || Boolean(request?.isUndecided);
  return (
    <Notice tone={isUndecided ? 'warn' : 'info'}>
      {dispute && <p>{dispute.isUndecided ? t('open') : t('closed')}</p>}
      {request && <p>{isOwn ? corrections('made') : corrections('madeByExpert')}</p>}
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
      {dispute && <Way to={to.dispute}>{t('toDispute')}</Way>}{' '}
      {request && <Way to={to.request}>{corrections('toRequest')}</Way>}
    </Notice>
  );
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="me-4 inline-flex min-h-11 items-center underline underline-offset-2 sm:min-h-9">
      {children}
    </Link>
  );
}
