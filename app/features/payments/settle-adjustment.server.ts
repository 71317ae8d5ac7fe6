import type { Queryable } from '~/platform/db/database';
import { loadPayoutAccount } from '~/features/accounts/payout-account.server';
import {
  addTaskGuaranteed,
  addTaskSettled,
  raiseTaskReserve,
  type TaskSettlement,
} from '~/features/jobs/task-settlement.server';
import { addClaimAdded, loadFirstPayableAt, type ClaimPay } from '~/features/reviews/claim-pay.server';
import { chooseSource, postAdjustment } from './adjustment-postings.server';
import { hasAdjustment, insertAdjustment, type AdjustmentKind } from './adjustment-store.server';
import { postReserveReturn } from './approval-postings.server';
import { endTaskShare, finalizeLockedTask } from './finalize-task.server';
import { addToTierCost } from './job-cost-store.server';
import { payDate } from './pay-date';

/** An addition to the pay of a settled claim. `amountMinor` is positive. */
export interface Addition {
  /** Given by the caller, so that the same addition again is known. */
  id: string;
  kind: AdjustmentKind;
  /** What it follows from: once per kind, reference and claim. */
  referenceId: string;
  amountMinor: bigint;
  feeMinor: bigint;
  /** Payable time it adds; 0 where it adds none. */
  addedMs: number;
  /**
   * `reserve`: what the unfinished task still holds; `available`: the company's own money, which the caller knows to suffice;
   * `covered`: that money where it suffices, else the platform's guarantee, which the rest of an unfinished task repays.
   */
  from: 'reserve' | 'available' | 'covered';
}

/**
 * Pays an addition to a settled claim in the caller's transaction under the locks of task and claim: its row with a pay date of
 * its own, the sums of claim, task and tier, the posting, and the end of the task where it waited for nothing else. It goes out
 * with the payouts like the claim itself. The same addition again changes nothing.
 */
export async function settleAdjustment(
  tx: Queryable,
  now: Date,
  task: TaskSettlement,
  claim: ClaimPay,
  addition: Addition,
): Promise<{ taskFinal: boolean }> {
  const { amountMinor, feeMinor, kind, referenceId, id, from } = addition;
  const { claimId, expertId, currency } = claim;
  if (await hasAdjustment(tx, { kind, referenceId, claimId })) return { taskFinal: task.finalAt !== null };
  const costMinor = amountMinor + feeMinor;
  const payableAt = await findPayDate(tx, now, expertId);
  const settled = await countAddition(tx, task, claim, addition);
  const taskFinal = await finalizeLockedTask(tx, settled, now);
  const overhead = taskFinal ? await endTaskShare(tx, task) : undefined;
  await addToTierCost(tx, claim, { approvedCount: 0, payableMs: addition.addedMs, amountMinor, feeMinor });
  const source = from === 'covered' ? await chooseSource(tx, task, costMinor) : from;
  const row = { id, claimId, expertId, kind, referenceId, source, currency, amountMinor, feeMinor };
  await insertAdjustment(tx, { ...row, settledAt: now, payableAt });
  await postAdjustment(tx, claim, { ...row, settledAt: now, payableAt });
  const guaranteedMinor = source === 'guarantee' && task.finalAt === null ? costMinor : 0n;
  if (guaranteedMinor > 0n) await addTaskGuaranteed(tx, task.taskId, guaranteedMinor);
  const ended = { ...settled, guaranteedMinor: settled.guaranteedMinor + guaranteedMinor };
  if (taskFinal) await postReserveReturn(tx, ended, overhead, now);
  return { taskFinal };
}

async function findPayDate(tx: Queryable, now: Date, expertId: string): Promise<Date> {
  const account = await loadPayoutAccount(tx, expertId);
  return payDate({
    approvedAt: now,
    paidBefore: Boolean(account?.firstPaidOutAt),
    firstPayableAt: await loadFirstPayableAt(tx, expertId),
  });
}

/** The sums of claim and task; money from outside the task's reserve passes through it in the same moment. */
async function countAddition(
  tx: Queryable,
  task: TaskSettlement,
  { claimId }: ClaimPay,
  { amountMinor, feeMinor, from }: Addition,
): Promise<TaskSettlement> {
  const costMinor = amountMinor + feeMinor;
  const raisedMinor = from === 'reserve' ? 0n : costMinor;
  if (raisedMinor > 0n) await raiseTaskReserve(tx, task, raisedMinor);
  await addTaskSettled(tx, task.taskId, costMinor);
  await addClaimAdded(tx, claimId, { amountMinor, feeMinor });
  return {
    ...task,
    reservedMinor: task.reservedMinor + raisedMinor,
    settledMinor: task.settledMinor + costMinor,
  };
}
