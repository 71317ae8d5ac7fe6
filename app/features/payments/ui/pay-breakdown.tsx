import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { joinPieces } from '~/features/timekeeping/sum-time';
import { TimeBar, TimePatterns } from '~/features/timekeeping/ui/time-bar';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { SentenceGap } from '~/ui/sentence-gap';
import { Stat, StatGroup } from '~/ui/stat';
import { exactSeconds } from '../exact-seconds';
import { wholePay } from '../whole-pay';
import { PayAdditions, type ShownAddition } from './pay-additions';
import { PayDispute, type DisputedPay, type PayDisputeWays } from './pay-dispute';
import { PaySegments, type ShownSegment } from './pay-segments';
import { PayPostings, type ShownPosting } from './pay-postings';
import { PayStatus } from './pay-status';
import { PaySteps, type SteppedPay } from './pay-steps';

/** Below it a length is written in seconds alone. */
const MS_PER_MINUTE = 60_000;

interface ShownSum {
  payableMs: number;
  rateMinorPerHour: bigint;
  exactMajor: string;
  amountMinor: bigint;
  rounding: 'exact' | 'up' | 'down' | 'halfToEven';
}

export interface ShownBreakdown extends DisputedPay, SteppedPay {
  jobTitle: string;
  contentLanguage: string;
  tier: number;
  currency: string;
  capMs: number;
  payableMs: number;
  feeBasisPoints: number;
  amountMinor: bigint | null;
  feeMinor: bigint | null;
  segmentsMatch: boolean;
  segments: readonly ShownSegment[];
  dispute: { status: string; isUndecided: boolean } | null;
  additions: readonly ShownAddition[];
  payout: { id: string; sentAt: Date; arrivedAt: Date | null } | null;
  guideline: { sum: ShownSum; amountMinor: bigint; feeMinor: bigint } | null;
  sum: ShownSum;
  postings: readonly ShownPosting[];
}

/**
 * One amount from its segments up: the facts, the sum with its rounding, what a dispute changed, the time and the postings.
 * `disputeTo` leads to the disputes about it.
 */
export function PayBreakdown(props: { pay: ShownBreakdown; reader?: string; disputeTo: PayDisputeWays }) {
  const { pay, reader, disputeTo } = props;
  const t = useTranslations('money.breakdown');
  const isDecided = pay.dispute?.status === 'reduced' || pay.dispute?.status === 'for_expert';
  return (
    <div className="flex flex-col gap-4">
      <PayDispute pay={pay} to={disputeTo} isOwn={reader === undefined} />
      <Card
        title={<ForeignText lang={pay.contentLanguage}>{pay.jobTitle}</ForeignText>}
        action={
          <PayStatus
            status={pay.payStatus}
            isReduced={pay.correction !== null && pay.correction.decidedMs < pay.payableMs}
          />
        }
      >
        <div className="flex flex-col gap-5">
          <PayFigures pay={pay} />
          <PaySteps pay={pay} />
          <PaySum sum={pay.sum} currency={pay.currency} />
          {pay.guideline && <PaySum title={t('guidelineSum')} sum={pay.guideline.sum} currency={pay.currency} />}
          <DescriptionList items={useFacts(pay, reader)} />
        </div>
      </Card>
      <PayAdditions additions={pay.additions} currency={pay.currency} />
      <Card title={t('segments')}>
        <TimePatterns />
        <div className="mb-3">
          <TimeBar pieces={joinPieces(pay.segments)} />
        </div>
        <PaySegments segments={pay.segments} isOwn={reader === undefined} />
        <p className="text-muted mt-3 text-sm">{t(matchOf(pay))}</p>
      </Card>
      <Card title={t('postings')}>
        <PayPostings postings={pay.postings} currency={pay.currency} isDecided={isDecided} />
        {pay.payout && <PayoutLine payout={pay.payout} opens={reader === undefined} />}
      </Card>
    </div>
  );
}

function matchOf({ segmentsMatch, correction, guideline }: ShownBreakdown) {
  if (!segmentsMatch) return 'mismatch';
  if (guideline) return correction ? 'matchCountedGuideline' : 'matchGuideline';
  return correction ? 'matchCounted' : 'match';
}

/** When the money left and arrived; for whom it went to, with the way to what else the payout carried. */
function PayoutLine({ payout, opens }: { payout: NonNullable<ShownBreakdown['payout']>; opens: boolean }) {
  const t = useTranslations('money.breakdown');
  const { id, sentAt, arrivedAt } = payout;
  const sent = () => <DateTime at={sentAt} show="exact" />;
  return (
    <p className="mt-3 text-sm">
      {arrivedAt
        ? t.rich('paidOut', { sent, arrived: () => <DateTime at={arrivedAt} show="exact" /> })
        : t.rich('sentOut', { sent })}
      <SentenceGap />
      {opens && (
        <Link to={`/expert/earnings?payout=${id}`} className="text-accent underline underline-offset-2">
          {t('toPayout')}
        </Link>
      )}
    </p>
  );
}

/** The figures an amount is made of: what was counted, what a decision left of it, and the rate. */
function PayFigures({ pay }: { pay: ShownBreakdown }) {
  const t = useTranslations('money');
  const added = useTranslations('corrections.added');
  const { currency, correction, sum } = pay;
  const addedMinor = pay.additions.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const addedText = () => <Money amountMinor={addedMinor} currency={currency} />;
  return (
    <StatGroup label={t('breakdown.title')}>
      <Stat
        label={t('breakdown.amount')}
        value={<Money amountMinor={pay.amountMinor ?? sum.amountMinor} currency={currency} />}
        hint={
          pay.amountMinor === null ? t('breakdown.soFar') : addedMinor > 0n && added.rich('ofIt', { pay: addedText })
        }
      />
      <Stat
        label={correction ? t('breakdown.countedTime') : t('breakdown.payable')}
        value={<Duration ms={pay.payableMs} inFull />}
        hint={t.rich('breakdown.ofCap', { cap: () => <Duration ms={pay.capMs} /> })}
      />
      {correction && <Stat label={t('breakdown.decidedTime')} value={<Duration ms={correction.decidedMs} inFull />} />}
      {pay.guideline && (
        <Stat
          label={t('breakdown.guideline')}
          value={<Money amountMinor={pay.guideline.amountMinor} currency={currency} />}
          hint={t.rich('breakdown.guidelineHint', {
            time: () => <Duration ms={pay.guideline?.sum.payableMs ?? 0} inFull />,
          })}
        />
      )}
      <Stat
        label={t('breakdown.rate', { tier: String(pay.tier) })}
        value={<Money amountMinor={sum.rateMinorPerHour} currency={currency} />}
      />
    </StatGroup>
  );
}

/** What stands beside the figures: who read, what a decision took off, and the company's fee. */
function useFacts(pay: ShownBreakdown, reader: string | undefined): { term: ReactNode; value: ReactNode }[] {
  const t = useTranslations('money');
  const disputes = useTranslations('disputes.breakdown');
  const added = useTranslations('corrections.added');
  const { currency, correction } = pay;
  const sum = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  return [
    ...(reader === undefined ? [] : [{ term: t('breakdown.reader'), value: reader }]),
    ...(correction
      ? [
          { term: disputes('counted'), value: sum(pay.sum.amountMinor) },
          {
            term: correction.amountMinor > 0n ? added('changed') : disputes('takenOff'),
            value: sum(correction.amountMinor),
          },
        ]
      : []),
    ...(pay.feeMinor === null
      ? []
      : [
          {
            term: t('breakdown.fee', { percent: String(pay.feeBasisPoints / 100) }),
            value: sum(wholePay(pay).feeMinor),
          },
        ]),
    ...(pay.amountMinor === null || !pay.guideline
      ? []
      : [{ term: t('breakdown.together'), value: sum(wholePay(pay).amountMinor) }]),
  ];
}

/** The sum written out to the last place, with what rounding did. */
function PaySum({ title, sum, currency }: { title?: string; sum: ShownSum; currency: string }) {
  const t = useTranslations('money.breakdown');
  const money = (amountMinor: bigint) => () => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <p className="border-accent border-s-2 ps-3">
      {title !== undefined && (
        <>
          {title}
          <SentenceGap />
        </>
      )}
      <span className="tabular-nums">
        {sum.payableMs >= MS_PER_MINUTE &&
          t.rich('inSeconds', {
            time: () => <Duration ms={sum.payableMs} inFull />,
            seconds: exactSeconds(sum.payableMs),
          })}
        {t.rich('sentence', {
          seconds: exactSeconds(sum.payableMs),
          rate: money(sum.rateMinorPerHour),
          exact: `${sum.exactMajor} ${currency}`,
        })}
      </span>
      <SentenceGap />
      {sum.rounding === 'exact' ? t('exact') : t.rich(sum.rounding, { amount: money(sum.amountMinor) })}
    </p>
  );
}
