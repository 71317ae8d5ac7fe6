import { feeOn, payForTime } from '~/core/money';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { MS_PER_MINUTE } from './can-open-dispute';
import { moveDispute, type DisputeOutcome, type DisputeStatus } from './dispute';

/** What a ruling looks at; every row is locked. */
export interface RulingGround {
  status: DisputeStatus;
  answerDueAt: Date;
  decisionDueAt: Date;
  acceptedMinutes: number | null;
  /** Time and pay as the claim's end computed them. */
  countedMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
  rateMinorPerHour: bigint;
  feeBasisPoints: number;
}

/** What is asked: full pay, so many payable minutes, or what silence past the deadline means. */
export type Ruling = { kind: 'forExpert' } | { kind: 'reduce'; minutes: number } | { kind: 'silence' };

export interface Ruled {
  outcome: DisputeOutcome;
  decidedMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
  /** What the decision takes off, signed; undefined where it takes nothing. */
  correction: { correctionMs: number; amountMinor: bigint; feeMinor: bigint } | undefined;
}

export type RulingRefusal =
  'disputeClosed' | 'decisionOverdue' | 'decisionNotDue' | 'answerPending' | 'minutesNotLess' | 'minutesBelowOffer';

/**
 * What a ruling makes of a claim's pay. A person decides before the deadline, silence from then on. Reducing waits until the
 * expert has answered or their time to answer is over; it goes below the counted time and never below what the company offered.
 * The reduced pay follows by the rule of every review: time times rate, rounded half-even once, and the fee on that.
 */
export function decideRuling(ground: RulingGround, ruling: Ruling, now: Date): Result<Ruled, Failure<RulingRefusal>> {
  const event = ({ forExpert: 'decideForExpert', reduce: 'reduce', silence: 'fallSilent' } as const)[ruling.kind];
  const moved = moveDispute(ground.status, event);
  if (!moved.ok) return fail('conflict', 'disputeClosed', 'This dispute is closed.');
  const isOverdue = ground.decisionDueAt <= now;
  if (ruling.kind === 'silence') {
    if (!isOverdue) return fail('conflict', 'decisionNotDue', 'The time for a decision is not over.');
    return ok(inFull(ground, 'by_silence'));
  }
  if (isOverdue) return fail('conflict', 'decisionOverdue', 'Silence has decided for the expert.');
  return ruling.kind === 'forExpert' ? ok(inFull(ground, 'for_expert')) : decideReduction(ground, ruling.minutes, now);
}

function inFull(ground: RulingGround, outcome: DisputeOutcome): Ruled {
  const { countedMs, amountMinor, feeMinor } = ground;
  return { outcome, decidedMs: countedMs, amountMinor, feeMinor, correction: undefined };
}

function decideReduction(ground: RulingGround, minutes: number, now: Date): Result<Ruled, Failure<RulingRefusal>> {
  if (ground.status === 'open' && now < ground.answerDueAt) {
    return fail('conflict', 'answerPending', 'The expert may still answer.');
  }
  const decidedMs = minutes * MS_PER_MINUTE;
  if (decidedMs >= ground.countedMs) {
    return fail('invalid', 'minutesNotLess', 'A reduction is less than the counted time.', {
      minutes: ['minutesNotLess'],
    });
  }
  if (minutes < (ground.acceptedMinutes ?? 0)) {
    return fail('invalid', 'minutesBelowOffer', 'The company itself accepts more.', { minutes: ['minutesBelowOffer'] });
  }
  const amountMinor = payForTime(decidedMs, ground.rateMinorPerHour);
  const feeMinor = feeOn(amountMinor, ground.feeBasisPoints);
  const correction = {
    correctionMs: decidedMs - ground.countedMs,
    amountMinor: amountMinor - ground.amountMinor,
    feeMinor: feeMinor - ground.feeMinor,
  };
  return ok({ outcome: 'reduced', decidedMs, amountMinor, feeMinor, correction });
}
