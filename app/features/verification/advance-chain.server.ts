import { sha256Hex } from '~/platform/crypto/hash.server';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import type { ChainPolicy } from '../jobs/chain-policy';
import { openSeats } from '../reviews/open-seats.server';
import { appendChainEvents, type NewChainEvent } from './append-chain-events.server';
import { decideCompletedTier, isDrawnForAudit, type TierOutcome } from './chain';
import {
  insertVerdicts,
  loadCompletedReaders,
  loadTierTerms,
  loadVerdicts,
  updateTaskChain,
  type LockedTask,
} from './task-chain-store.server';

/**
 * Moves a task whose tier may be complete: settles what the readers agree on, opens the next tier for what differs, or
 * decides the task. Runs in the caller's transaction under the task's lock, so that two simultaneous last submissions
 * advance once. Nothing happens while a seat of the tier is not submitted.
 */
export async function advanceChain(
  ctx: Ctx,
  tx: Queryable,
  task: LockedTask,
  asked: { policy: ChainPolicy; criteria: readonly string[] },
): Promise<TierOutcome['next'] | 'waiting'> {
  const readers = await loadCompletedReaders(tx, task.id, task.tier);
  if (!readers) return 'waiting';
  const decision = decideCompletedTier(asked.policy, {
    status: task.status,
    tier: task.tier,
    criteria: asked.criteria,
    readers: readers.map((reader) => reader.values),
    auditDrawn: isDrawnForAudit(sha256Hex(task.id), asked.policy.auditBasisPoints),
  });
  if (!decision.ok) throw new Error(`task ${task.id} completed tier ${task.tier} while ${task.status}`);
  const outcome = decision.value;
  const rationales = readers.length === 1 ? readers[0]?.rationales : undefined;
  await insertVerdicts(
    tx,
    task.id,
    task.tier,
    ctx.now,
    outcome.settled.map((settled) => ({ ...settled, rationale: rationales?.get(settled.criterionId) ?? '' })),
  );
  const completed: NewChainEvent = {
    kind: 'tier_completed',
    body: {
      tier: task.tier,
      settled: outcome.settled.map(({ criterionId, value, method }) => ({ criterionId, value, method })),
      open: outcome.next === 'decided' ? [] : outcome.criteria,
    },
  };
  await appendChainEvents(tx, task.id, ctx.now, [completed, await applyOutcome(ctx, tx, task, outcome)]);
  return outcome.next;
}

async function applyOutcome(ctx: Ctx, tx: Queryable, task: LockedTask, outcome: TierOutcome): Promise<NewChainEvent> {
  if (outcome.next === 'escalated') return escalate(ctx, tx, task, outcome);
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
  const tier = await loadTierTerms(tx, task.jobId, outcome.tier);
  if (!tier) throw new Error(`job ${task.jobId} has no tier ${outcome.tier}`);
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
