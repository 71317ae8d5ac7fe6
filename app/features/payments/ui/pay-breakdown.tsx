import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { PayDispute, type DisputedPay } from './pay-dispute';
import { PaySegments, type ShownSegment } from './pay-segments';
import { PayPostings, type ShownPosting } from './pay-postings';
import { PayStatus } from './pay-status';

export interface ShownBreakdown extends DisputedPay {
  jobTitle: string;
  tier: number;
  payStatus: string;
  currency: string;
  capMs: number;
  payableMs: number;
  feeBasisPoints: number;
  amountMinor: bigint | null;
  feeMinor: bigint | null;
  windowEndsAt: Date | null;
  approvedAt: Date | null;
  payableAt: Date | null;
  segmentsMatch: boolean;
  segments: readonly ShownSegment[];
  sum: {
    payableMs: number;
    rateMinorPerHour: bigint;
    exactMinor: string;
    amountMinor: bigint;
    rounding: 'exact' | 'up' | 'down' | 'halfToEven';
  };
  postings: readonly ShownPosting[];
}

/**
 * One amount from its segments up: the facts, the sum with its rounding, what a dispute changed, the time and the postings.
 * `disputeTo` leads to the dispute about it.
 */
export function PayBreakdown(props: { pay: ShownBreakdown; reader?: string; disputeTo: string }) {
  const { pay, reader, disputeTo } = props;
  const t = useTranslations('money.breakdown');
  return (
    <div className="flex flex-col gap-4">
      <PayDispute pay={pay} to={disputeTo} />
      <Card title={pay.jobTitle}>
        <DescriptionList items={useFacts(pay, reader)} />
        <PaySum pay={pay} />
      </Card>
      <Card title={t('segments')}>
        <PaySegments segments={pay.segments} />
        <p className="text-muted mt-3 text-sm">{pay.segmentsMatch ? t('match') : t('mismatch')}</p>
      </Card>
      <Card title={t('postings')}>
        <PayPostings postings={pay.postings} currency={pay.currency} />
      </Card>
    </div>
  );
}

function useFacts(pay: ShownBreakdown, reader: string | undefined): { term: ReactNode; value: ReactNode }[] {
  const t = useTranslations('money');
  const disputes = useTranslations('disputes.breakdown');
  const { currency, correction } = pay;
  const sum = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  const dated = (term: string, at: Date | null) => (at ? [{ term, value: <DateTime at={at} show="exact" /> }] : []);
  return [
    ...(reader === undefined ? [] : [{ term: t('breakdown.reader'), value: reader }]),
    { term: t('breakdown.status'), value: <PayStatus status={pay.payStatus} isReduced={correction !== null} /> },
    { term: t('breakdown.rate', { tier: String(pay.tier) }), value: sum(pay.sum.rateMinorPerHour) },
    { term: t('breakdown.payable'), value: <Duration ms={pay.payableMs} exact /> },
    ...(correction ? [{ term: disputes('paidTime'), value: <Duration ms={correction.decidedMs} exact /> }] : []),
    { term: t('breakdown.cap'), value: <Duration ms={pay.capMs} exact /> },
    ...(correction
      ? [
          { term: disputes('counted'), value: sum((pay.amountMinor ?? 0n) - correction.amountMinor) },
          { term: disputes('takenOff'), value: sum(correction.amountMinor) },
        ]
      : []),
    ...(pay.amountMinor === null ? [] : [{ term: t('breakdown.amount'), value: sum(pay.amountMinor) }]),
    ...(pay.feeMinor === null
      ? []
      : [{ term: t('breakdown.fee', { percent: String(pay.feeBasisPoints / 100) }), value: sum(pay.feeMinor) }]),
    ...(pay.payStatus === 'submitted' ? dated(t('breakdown.windowEnds'), pay.windowEndsAt) : []),
    ...dated(t('breakdown.approvedAt'), pay.approvedAt),
    // Pay made off-cycle is paid before the day it would have been due.
    ...(pay.payStatus === 'paid' ? [] : dated(t('breakdown.due'), pay.payableAt)),
  ];
}

function PaySum({ pay }: { pay: ShownBreakdown }) {
  const t = useTranslations('money.breakdown');
  const { sum } = pay;
  const sentence = t('sentence', {
    payableMs: String(sum.payableMs),
    rate: String(sum.rateMinorPerHour),
    exact: sum.exactMinor,
  });
  return (
    <div className="mt-4">
      <Notice>
        <span className="tabular-nums">{sentence}</span>{' '}
        {sum.rounding === 'exact' ? t('exact') : t(sum.rounding, { amount: String(sum.amountMinor) })}
      </Notice>
    </div>
  );
}
