import type { ChainPolicy } from '../jobs/chain-policy';
import { transition, type TransitionTable } from '~/core/state-machine';
import { ok, type Failure, type Result } from '~/core/result';

export const taskStatuses = ['imported', 'in_tier', 'stuck', 'decided', 'final', 'cancelled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const taskEvents = [
  'open',
  'escalate',
  'reread',
  'decide',
  'getStuck',
  'unstick',
  'finalize',
  'cancel',
] as const;
export type TaskEvent = (typeof taskEvents)[number];

export const taskTransitions: TransitionTable<TaskStatus, TaskEvent> = {
  imported: { open: 'in_tier', cancel: 'cancelled' },
  in_tier: { escalate: 'in_tier', reread: 'in_tier', decide: 'decided', getStuck: 'stuck', cancel: 'cancelled' },
  stuck: { unstick: 'in_tier', cancel: 'cancelled' },
  decided: { finalize: 'final' },
  final: {},
  cancelled: {},
};

/** Whether a task in this status may still get its verdict. */
export function isUndecided(status: TaskStatus): boolean {
  return status === 'imported' || status === 'in_tier' || status === 'stuck';
}

/** What one reader said: a value per criterion. */
export type ReaderValues = ReadonlyMap<string, string>;

/** A tier whose seats are all submitted. `criteria` are those the tier was asked to decide. */
export interface CompletedTier {
  status: TaskStatus;
  tier: number;
  criteria: readonly string[];
  /** The readers whose credential stands. */
  readers: readonly ReaderValues[];
  /** The readers whose credential was lost before the task was decided: what they said is read again and decides nothing. */
  flagged: readonly ReaderValues[];
  /** Criteria a tier below settled with a reader who has been flagged since: they are read again as well. */
  shaken: readonly string[];
  /** How many more seats of this tier the task's reserve covers; only looked at when something is read again in the last tier. */
  coveredSeats: number;
  /** Whether this task was drawn for the random audit; only looked at when the first tier agrees. */
  auditDrawn: boolean;
}

export interface DecidedCriterion {
  criterionId: string;
  value: string;
  method: 'single' | 'agreed' | 'adjudicated';
}

/** What follows from a completed tier. `settled` criteria keep their value whatever comes after. */
export type TierOutcome =
  | { next: 'decided'; status: TaskStatus; settled: DecidedCriterion[] }
  | {
      next: 'escalated';
      status: TaskStatus;
      tier: number;
      criteria: string[];
      trigger: EscalationTrigger;
      settled: DecidedCriterion[];
    }
  | { next: 'reread'; status: TaskStatus; seats: number; criteria: string[]; settled: DecidedCriterion[] }
  | { next: 'stuck'; status: TaskStatus; reason: StuckReason; criteria: string[]; settled: DecidedCriterion[] };

type EscalationTrigger = 'labelMismatch' | 'randomAudit' | 'credentialLost';
type StuckReason = 'noHigherTier' | 'credentialLost';

function methodOf(completed: CompletedTier): DecidedCriterion['method'] {
  if (completed.tier > 1) return 'adjudicated';
  return completed.readers.length > 1 ? 'agreed' : 'single';
}

/** How a completed tier stands to the criteria it was asked, and to those it has to read again. */
interface JudgedTier {
  settled: DecidedCriterion[];
  /** Not settled, in the order asked. */
  open: string[];
  /** How many readers lack whose credential stands; 0 when all that was asked was read by enough of them. */
  missingReaders: number;
  differs: boolean;
}

function judgeTier(seats: number, completed: CompletedTier): JudgedTier {
  const method = methodOf(completed);
  const wanted = Math.min(seats, completed.readers.length + completed.flagged.length);
  const judged: JudgedTier = {
    settled: [],
    open: [],
    missingReaders: completed.shaken.length > 0 ? seats : 0,
    differs: false,
  };
  for (const criterionId of completed.criteria) {
    const values = completed.readers.flatMap((reader) => reader.get(criterionId) ?? []);
    const [value] = values;
    const missing = Math.max(0, wanted - values.length);
    const agrees = value !== undefined && new Set(values).size === 1;
    if (agrees && missing === 0) judged.settled.push({ criterionId, value, method });
    else judged.open.push(criterionId);
    judged.missingReaders = Math.max(judged.missingReaders, missing);
    judged.differs ||= !agrees && (missing === 0 || values.length > 0);
  }
  judged.open.push(...completed.shaken);
  return judged;
}

/**
 * Decides a completed tier: criteria on which all readers agree keep their value, those that differ go one tier up.
 * A first tier that agrees on everything goes up whole when the task was drawn for audit and there is a tier above.
 * With no tier above, what differs leaves the task stuck, named. What a flagged reader said counts for nothing: what fewer
 * than the tier's readers have read without them is read again, a tier up, or in the last tier by as many new readers as
 * lack, where the reserve covers them (else the task is stuck).
 */
export function decideCompletedTier(
  policy: ChainPolicy,
  completed: CompletedTier,
): Result<TierOutcome, Failure<'wrongState'>> {
  const judged = judgeTier(policy.tiers[completed.tier - 1]?.seats ?? 1, completed);
  const { settled, open } = judged;
  const higher = completed.tier < policy.tiers.length;
  if (open.length === 0 && completed.tier === 1 && completed.auditDrawn && higher) {
    return escalate(completed, [...completed.criteria], 'randomAudit', []);
  }
  if (open.length > 0 && higher) {
    return escalate(completed, open, judged.missingReaders > 0 ? 'credentialLost' : 'labelMismatch', settled);
  }
  return open.length > 0 ? endLastTier(completed, judged) : decide(completed, settled);
}

function decide(completed: CompletedTier, settled: DecidedCriterion[]): Result<TierOutcome, Failure<'wrongState'>> {
  const status = transition(taskTransitions, completed.status, 'decide');
  return status.ok ? ok({ next: 'decided', status: status.value, settled }) : status;
}

/** New readers settle nothing where those who stand differ already: every value has to be the same. */
function endLastTier(
  completed: CompletedTier,
  { settled, open, missingReaders, differs }: JudgedTier,
): Result<TierOutcome, Failure<'wrongState'>> {
  const rereads = !differs && missingReaders <= completed.coveredSeats;
  const status = transition(taskTransitions, completed.status, rereads ? 'reread' : 'getStuck');
  if (!status.ok) return status;
  if (rereads) return ok({ next: 'reread', status: status.value, seats: missingReaders, criteria: open, settled });
  const reason = differs ? 'noHigherTier' : 'credentialLost';
  return ok({ next: 'stuck', status: status.value, reason, criteria: open, settled });
}

function escalate(
  completed: CompletedTier,
  criteria: string[],
  trigger: EscalationTrigger,
  settled: DecidedCriterion[],
): Result<TierOutcome, Failure<'wrongState'>> {
  const status = transition(taskTransitions, completed.status, 'escalate');
  if (!status.ok) return status;
  return ok({ next: 'escalated', status: status.value, tier: completed.tier + 1, criteria, trigger, settled });
}

/** Draws tasks for the random audit from the first 4 bytes of a hash (hex) of the task's id; reproducible by anybody. */
export function isDrawnForAudit(taskIdHashHex: string, auditBasisPoints: number): boolean {
  return (parseInt(taskIdHashHex.slice(0, 8), 16) / 0x1_0000_0000) * 10_000 < auditBasisPoints;
}
