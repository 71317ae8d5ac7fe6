import type { ChainPolicy } from '../jobs/chain-policy';
import { transition, type TransitionTable } from '~/core/state-machine';
import { ok, type Failure, type Result } from '~/core/result';

export const taskStatuses = ['imported', 'in_tier', 'stuck', 'decided', 'final', 'cancelled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const taskEvents = ['open', 'escalate', 'decide', 'getStuck', 'unstick', 'finalize', 'cancel'] as const;
export type TaskEvent = (typeof taskEvents)[number];

export const taskTransitions: TransitionTable<TaskStatus, TaskEvent> = {
  imported: { open: 'in_tier', cancel: 'cancelled' },
  in_tier: { escalate: 'in_tier', decide: 'decided', getStuck: 'stuck', cancel: 'cancelled' },
  stuck: { unstick: 'in_tier', cancel: 'cancelled' },
  decided: { finalize: 'final' },
  final: {},
  cancelled: {},
};

/** What one reader said: a value per criterion. */
export type ReaderValues = ReadonlyMap<string, string>;

/** A tier whose seats are all submitted. `criteria` are those the tier was asked to decide. */
export interface CompletedTier {
  status: TaskStatus;
  tier: number;
  criteria: readonly string[];
  readers: readonly ReaderValues[];
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
      trigger: 'labelMismatch' | 'randomAudit';
      settled: DecidedCriterion[];
    }
  | { next: 'stuck'; status: TaskStatus; reason: 'noHigherTier'; criteria: string[]; settled: DecidedCriterion[] };

function methodOf(completed: CompletedTier): DecidedCriterion['method'] {
  if (completed.tier > 1) return 'adjudicated';
  return completed.readers.length > 1 ? 'agreed' : 'single';
}

function commonValue(readers: readonly ReaderValues[], criterionId: string): string | undefined {
  const values = new Set(readers.map((reader) => reader.get(criterionId)));
  const [only] = values;
  return values.size === 1 ? only : undefined;
}

/**
 * Decides a completed tier: criteria on which all readers agree keep their value, those that differ go one tier up.
 * A first tier that agrees on everything goes up whole when the task was drawn for audit and there is a tier above.
 * With no tier above, what differs leaves the task stuck, named.
 */
export function decideCompletedTier(
  policy: ChainPolicy,
  completed: CompletedTier,
): Result<TierOutcome, Failure<'wrongState'>> {
  const method = methodOf(completed);
  const settled: DecidedCriterion[] = [];
  const differing: string[] = [];
  for (const criterionId of completed.criteria) {
    const value = commonValue(completed.readers, criterionId);
    if (value === undefined) differing.push(criterionId);
    else settled.push({ criterionId, value, method });
  }
  const higher = completed.tier < policy.tiers.length;
  if (differing.length === 0 && completed.tier === 1 && completed.auditDrawn && higher) {
    return escalate(completed, [...completed.criteria], 'randomAudit', []);
  }
  if (differing.length > 0 && higher) return escalate(completed, differing, 'labelMismatch', settled);
  const stuck = differing.length > 0;
  const status = transition(taskTransitions, completed.status, stuck ? 'getStuck' : 'decide');
  if (!status.ok) return status;
  if (stuck) {
    return ok({ next: 'stuck', status: status.value, reason: 'noHigherTier', criteria: differing, settled });
  }
  return ok({ next: 'decided', status: status.value, settled });
}

function escalate(
  completed: CompletedTier,
  criteria: string[],
  trigger: 'labelMismatch' | 'randomAudit',
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
