import type { Queryable } from '~/platform/db/database';
import type { RuledDispute } from '~/features/decisions/rule-on-dispute.server';
import { addTaskGuaranteed, raiseTaskReserve, type TaskSettlement } from '~/features/jobs/task-settlement.server';
import { correctClaimPay, type ClaimPay } from '~/features/reviews/claim-pay.server';
import { spendSeatBudget } from '~/features/reviews/seat-budget.server';
import { chooseSource, postCover } from './adjustment-postings.server';
import { postReserveReturn } from './approval-postings.server';
import { endTaskShare, finalizeLockedTask } from './finalize-task.server';
import { addToTierCost } from './job-cost-store.server';
import { settleAdjustment } from './settle-adjustment.server';

/**
 * Pays what a decision about an expert's request added, under the locks of task and claim. A claim that is not settled yet is
 * settled with it later; to a settled one it is an addition of its own. The money is the task's reserve where the seat's budget
 * covers it, else the company's available money, else the platform's guarantee, repaid from the task's rest. Ends the task where it
 * waited for this alone.
 */
export async function payCorrection(
  tx: Queryable,
  ctx: { now: Date; newId: () => string },
  task: TaskSettlement,
  claim: ClaimPay,
  ruled: RuledDispute,
): Promise<void> {
  const { amountMinor, feeMinor } = ruled.change;
  const costMinor = amountMinor + feeMinor;
  if (claim.payStatus === 'submitted' || claim.payStatus === 'queried') {
    if (costMinor > 0n) await raiseUnsettled(tx, ctx.now, task, claim, ruled, costMinor);
    return;
  }
  const addedMs = ruled.decidedMs - ruled.beforeMs;
  if (amountMinor === 0n) {
    await endTask(tx, ctx.now, task);
    return addToTierCost(tx, claim, { approvedCount: 0, payableMs: addedMs, amountMinor: 0n, feeMinor: 0n });
  }
  const { raisedMinor } = await spendSeatBudget(tx, claim, costMinor);
  await settleAdjustment(tx, ctx.now, task, claim, {
    id: ctx.newId(),
    kind: 'correction',
    referenceId: ruled.decisionId,
    amountMinor,
    feeMinor,
    addedMs,
    from: task.finalAt === null && raisedMinor === 0n ? 'reserve' : 'covered',
  });
}

async function raiseUnsettled(
  tx: Queryable,
  now: Date,
  task: TaskSettlement,
  claim: ClaimPay,
  { amountMinor, feeMinor, decisionId }: RuledDispute,
  costMinor: bigint,
): Promise<void> {
  const { raisedMinor } = await spendSeatBudget(tx, claim, costMinor);
  await correctClaimPay(tx, claim.claimId, { amountMinor, feeMinor });
  if (raisedMinor === 0n) return;
  await raiseTaskReserve(tx, task, raisedMinor);
  const source = await chooseSource(tx, task, raisedMinor);
  if (source === 'guarantee') await addTaskGuaranteed(tx, task.taskId, raisedMinor);
  await postCover(tx, claim, { decisionId, source, raisedMinor, at: now });
}

/** Makes a task final that waited for the end of a request, and returns its rest. */
export async function endTask(tx: Queryable, now: Date, task: TaskSettlement): Promise<void> {
  if (!(await finalizeLockedTask(tx, task, now))) return;
  await postReserveReturn(tx, task, await endTaskShare(tx, task), now);
}
