import { useTranslations } from 'use-intl';
import type { Tone } from '~/ui/badge';
import { Duration } from '~/ui/duration';
import type { IconName } from '~/ui/icon';
import { Money } from '~/ui/money';
import { Timeline, type TimelineEntry } from '~/ui/timeline';
import type { TaskStory } from '../get-task-story.server';
import { ReviewCost } from './opinion-card';

type StoryEvent = TaskStory['events'][number];

const looks: Record<StoryEvent['kind'], { icon: IconName; tone: Tone }> = {
  opened: { icon: 'play', tone: 'neutral' },
  review_submitted: { icon: 'edit', tone: 'accent' },
  claim_lapsed: { icon: 'clock', tone: 'warn' },
  claim_released: { icon: 'undo', tone: 'neutral' },
  credential_lost: { icon: 'warning', tone: 'warn' },
  review_flagged: { icon: 'flag', tone: 'warn' },
  tier_completed: { icon: 'check', tone: 'neutral' },
  escalated: { icon: 'arrowUp', tone: 'warn' },
  reread: { icon: 'undo', tone: 'warn' },
  decided: { icon: 'check', tone: 'good' },
  stuck: { icon: 'warning', tone: 'bad' },
  cancelled: { icon: 'cross', tone: 'neutral' },
};

const paymentLooks: Record<TaskStory['payments'][number]['kind'], { icon: IconName; tone: Tone }> = {
  approved: { icon: 'check', tone: 'good' },
  approvedBySilence: { icon: 'check', tone: 'good' },
  disputed: { icon: 'flag', tone: 'warn' },
  disputeDecided: { icon: 'flag', tone: 'neutral' },
  requested: { icon: 'clock', tone: 'neutral' },
  requestDecided: { icon: 'clock', tone: 'neutral' },
  toppedUp: { icon: 'arrowUp', tone: 'neutral' },
  paidOut: { icon: 'arrowEnd', tone: 'good' },
  reserveReturned: { icon: 'undo', tone: 'neutral' },
};

type Told = Pick<TaskStory, 'events' | 'opinions' | 'unfinished' | 'payments' | 'currency'>;

/** What happened to a task, in order: by whom, what each review took and cost, and what became of its money. */
export function StoryTimeline({ story }: { story: Told }) {
  const t = useTranslations('results.task');
  const events = useEventEntries(story);
  const payments = usePaymentEntries(story);
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-3 text-base font-semibold">
        {t('timelineTitle')}
      </h2>
      <Timeline
        times="exact"
        entries={[...events, ...payments].sort((one, other) => one.at.getTime() - other.at.getTime())}
      />
    </section>
  );
}

function useEventEntries(story: Told): TimelineEntry[] {
  const t = useTranslations('results.task');
  return story.events.map((event) => {
    const claim = claimOf(event, story);
    const tier = event.body['tier'];
    const countedMs = claim?.payableMs;
    return {
      key: String(event.sequence),
      at: new Date(event.at),
      title: t(`eventName.${event.kind}`),
      by: (claim !== undefined || typeof tier === 'number') && (
        <>
          {claim && <span className="font-mono">{claim.reader}</span>}
          {claim && typeof tier === 'number' && ' · '}
          {typeof tier === 'number' && t('tierNumber', { tier: String(tier) })}
        </>
      ),
      ...looks[event.kind],
      children: claim && typeof countedMs === 'number' && (
        <p className="text-muted text-sm">
          <Duration ms={countedMs} exact /> ·{' '}
          <ReviewCost claim={asCounted(claim, story.payments)} currency={story.currency} />
        </p>
      ),
    };
  });
}

function usePaymentEntries({ payments, currency }: Told): TimelineEntry[] {
  const t = useTranslations('results.task');
  const money = (minor: bigint) => <Money amountMinor={minor} currency={currency} />;
  return payments.map(({ kind, at, reader, tier, amountMinor, payOffMinor, feeOffMinor }, position) => ({
    key: `payment-${position}`,
    at,
    title: t(`paymentName.${kind}`),
    by: reader !== null && (
      <>
        <span className="font-mono">{reader}</span> · {t('tierNumber', { tier: String(tier) })}
      </>
    ),
    ...paymentLooks[kind],
    children: amountMinor !== null && (
      <p className="text-muted text-sm">
        {payOffMinor === null
          ? money(amountMinor)
          : t.rich('reducedFromTo', {
              before: () => money(amountMinor - payOffMinor - (feeOffMinor ?? 0n)),
              after: () => money(amountMinor),
            })}
      </p>
    ),
  }));
}

type PricedClaim = Parameters<typeof ReviewCost>[0]['claim'] & {
  reader: string;
  tier: number;
  decidedMs?: number | undefined;
};

/** A claim's cost as it stood when it ended, whatever a decision took off it later. */
function asCounted(claim: PricedClaim, payments: Told['payments']): PricedClaim {
  const { reader, tier, amountMinor, feeMinor, decidedMs } = claim;
  const decision = payments.find(
    (payment) => payment.reader === reader && payment.tier === tier && payment.payOffMinor !== null,
  );
  if (!decision || decidedMs === undefined || amountMinor === null || feeMinor === null) return claim;
  const pay = BigInt(amountMinor) - (decision.payOffMinor ?? 0n);
  const fee = BigInt(feeMinor) - (decision.feeOffMinor ?? 0n);
  return { ...claim, amountMinor: String(pay), feeMinor: String(fee), costMinor: String(pay + fee) };
}

/** The claim an event is about: the review it hashed, or the claim that ended at its seat without one. */
function claimOf(event: StoryEvent, story: Pick<TaskStory, 'opinions' | 'unfinished'>) {
  if (event.kind === 'review_submitted') {
    return story.opinions.find((opinion) => opinion.eventSequence === event.sequence);
  }
  if (event.kind !== 'claim_lapsed' && event.kind !== 'claim_released') return undefined;
  const { tier, seatNumber } = event.body;
  const ended = story.unfinished.filter((claim) => claim.tier === tier && claim.seatNumber === seatNumber);
  return ended.find((claim) => claim.endedAt === event.at) ?? (ended.length === 1 ? ended[0] : undefined);
}
