import { sha256Hex } from '~/platform/crypto/hash.server';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import type { ChainPolicy } from '../jobs/chain-policy';
import { countCoveredSeats } from '../reviews/count-covered-seats.server';
import { openMoreSeats } from '../reviews/open-more-seats.server';
import { openSeats } from '../reviews/open-seats.server';
import { appendChainEvents, type NewChainEvent } from './append-chain-events.server';
import { decideCompletedTier, isDrawnForAudit, type TierOutcome } from './chain';
import {
  deleteVerdicts,
  insertVerdicts,
  loadCompletedReaders,
  loadShakenCriteria,
  loadTierTerms,
  loadVerdicts,
  updateTaskChain,
  type LockedTask,
  type TierReader,
} from './task-chain-store.server';

/**
 * Moves a task whose tier may be complete: settles what the readers agree on, opens the next tier for what differs, or
 * decides the task. What a reader said whose credential is lost goes up as well, with what a tier below settled by it. Runs
 * in the caller's transaction under the task's lock, so that two simultaneous last submissions advance once. Nothing
 * happens while a seat of the tier is not submitted.
 */
export async function advanceChain(
  ctx: Ctx,
  tx: Queryable,
  task: LockedTask,
  asked: { policy: ChainPolicy; criteria: readonly string[] },
): Promise<TierOutcome['next'] | 'waiting'> {
  const readers = await loadCompletedReaders(tx, task.id, task.tier);
  if (!readers) return 'waiting';
  const shaken = task.tier > 1 ? await loadShakenCriteria(tx, task.id) : [];
  const standing = readers.filter((reader) => reader.stands);
  const decision = decideCompletedTier(asked.policy, {
    status: task.status,
    tier: task.tier,
    criteria: asked.criteria,
    readers: standing.map((reader) => reader.values),
    flagged: readers.filter((reader) => !reader.stands).map((reader) => reader.values),
    shaken,
    coveredSeats: standing.length === readers.length && shaken.length === 0 ? 0 : await countCovered(tx, task),
    auditDrawn: isDrawnForAudit(sha256Hex(task.id), asked.policy.auditBasisPoints),
  });
  if (!decision.ok) throw new Error(`task ${task.id} completed tier ${task.tier} while ${task.status}`);
  const outcome = decision.value;
  if (shaken.length > 0) await deleteVerdicts(tx, task.id, shaken);
  await saveSettled(ctx, tx, task, outcome, standing);
  const completed: NewChainEvent = {
    kind: 'tier_completed',
    body: {
      tier: task.tier,
      settled: outcome.settled.map(({ criterionId, value, method }) => ({ criterionId, value, method })),
      open: outcome.next === 'decided' ? [] : outcome.criteria,
      ...(shaken.length > 0 ? { reopened: shaken } : {}),
    },
  };
  await appendChainEvents(tx, task.id, ctx.now, [completed, await applyOutcome(ctx, tx, task, outcome)]);
  return outcome.next;
}

async function countCovered(tx: Queryable, task: LockedTask): Promise<number> {
  const { rateMinorPerHour } = await tierTerms(tx, task, task.tier);
  const { capMs, feeBasisPoints } = task;
  return countCoveredSeats(tx, task, { capMs, feeBasisPoints, rateMinorPerHour });
}

/** A value a single reader gave carries their reason. */
async function saveSettled(
  ctx: Ctx,
  tx: Queryable,
  task: LockedTask,
  outcome: TierOutcome,
  readers: readonly TierReader[],
): Promise<void> {
  const rows = outcome.settled.map((settled) => {
    const [only, ...others] = readers.filter((reader) => reader.values.has(settled.criterionId));
    return { ...settled, rationale: (others.length === 0 && only?.rationales.get(settled.criterionId)) || '' };
  });
  await insertVerdicts(tx, task.id, task.tier, ctx.now, rows);
}

async function applyOutcome(ctx: Ctx, tx: Queryable, task: LockedTask, outcome: TierOutcome): Promise<NewChainEvent> {
  if (outcome.next === 'escalated') return escalate(ctx, tx, task, outcome);
  if (outcome.next === 'reread') return reread(ctx, tx, task, outcome);
  if (outcome.next === 'stuck') {
    await updateTaskChain(tx, {
      ...task,
      status: outcome.status,
      openCriteria: outcome.criteria,
      stuckReason: outcome.reason,
      decidedAt: null,
    });
    return { kind: 'stuck', body: { reason: outcome.reason, criteria: outcome.criteria } };
  }
  await updateTaskChain(tx, {
    ...task,
    status: outcome.status,
    openCriteria: [],
    stuckReason: null,
    decidedAt: ctx.now,
  });
  await emitEvent(tx, 'task.decided', { taskId: task.id });
  const verdict = await loadVerdicts(tx, task.id);
  return { kind: 'decided', body: { verdict: verdict.map((row) => ({ ...row })) } };
}

async function escalate(
  ctx: Ctx,
  tx: Queryable,
  task: LockedTask,
  outcome: Extract<TierOutcome, { next: 'escalated' }>,
): Promise<NewChainEvent> {
  const tier = await tierTerms(tx, task, outcome.tier);
  await updateTaskChain(tx, {
    ...task,
    status: outcome.status,
    tier: outcome.tier,
    openCriteria: outcome.criteria,
    stuckReason: null,
    decidedAt: null,
  });
  await openSeats(ctx, tx, {
    jobId: task.jobId,
    tier: outcome.tier,
    seats: tier.seatsPerTask,
    rateMinorPerHour: tier.rateMinorPerHour,
    capMs: task.capMs,
    feeBasisPoints: task.feeBasisPoints,
    tasks: [{ id: task.id, ordinal: task.ordinal }],
  });
  return { kind: 'escalated', body: { tier: outcome.tier, criteria: outcome.criteria, trigger: outcome.trigger } };
}

/** The last tier reads again what a flagged reader had read, by new readers. */
async function reread(
  ctx: Ctx,
  tx: Queryable,
  task: LockedTask,
  { status, criteria, seats }: Extract<TierOutcome, { next: 'reread' }>,
): Promise<NewChainEvent> {
  const { jobId, tier } = task;
  const { rateMinorPerHour } = await tierTerms(tx, task, tier);
  await updateTaskChain(tx, { ...task, status, openCriteria: criteria, stuckReason: null, decidedAt: null });
  await openMoreSeats(ctx, tx, { jobId, task, tier, seats, rateMinorPerHour });
  return { kind: 'reread', body: { tier, criteria, seats, trigger: 'credentialLost' } };
}

async function tierTerms(tx: Queryable, task: LockedTask, tier: number) {
  const terms = await loadTierTerms(tx, task.jobId, tier);
  if (!terms) throw new Error(`job ${task.jobId} has no tier ${tier}`);
  return terms;
}
