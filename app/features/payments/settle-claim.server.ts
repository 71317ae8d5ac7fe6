import type { Queryable } from '~/platform/db/database';
import { loadPayoutAccount } from '~/features/accounts/payout-account.server';
import { spendOverhead } from '~/features/jobs/overhead-pool.server';
import { addTaskSettled, type TaskSettlement } from '~/features/jobs/task-settlement.server';
import { loadFirstPayableAt, markClaimApproved, type ClaimPay } from '~/features/reviews/claim-pay.server';
import { postApproval, postGuidelineReading, postReserveReturn } from './approval-postings.server';
import { endTaskShare, finalizeLockedTask } from './finalize-task.server';
import { addClaimToTierCost } from './job-cost-store.server';
import { payDate } from './pay-date';

/**
 * Settles a claim whose pay has just been decided, in the caller's transaction under the locks of task and claim: pay date,
 * state, the task's and the tier's sums, the posting, and the end of the task where it waited for nothing else. `claim` holds
 * the amounts as decided; `nothingOwed` is the state of a claim they leave at zero.
 */
export async function settleClaim(
  tx: Queryable,
  now: Date,
  task: TaskSettlement,
  claim: ClaimPay,
  approval: { approvedBy: string | null; nothingOwed: 'paid' | 'adjusted' },
): Promise<{ taskFinal: boolean }> {
  const settledMinor = await markSettled(tx, now, claim, approval);
  const guidelineMinor = claim.guidelineAmountMinor + claim.guidelineFeeMinor;
  const settled = { ...task, settledMinor: task.settledMinor + settledMinor };
  const taskFinal = await finalizeLockedTask(tx, settled, now);
  await spendOverhead(tx, claim.jobId, { heldMinor: claim.guidelineHeldMinor, spentMinor: guidelineMinor });
  const overhead = taskFinal ? await endTaskShare(tx, task) : undefined;
  await addClaimToTierCost(tx, claim.claimId);
  if (settledMinor > 0n) await postApproval(tx, claim, now);
  if (guidelineMinor > 0n) await postGuidelineReading(tx, claim, now);
  if (taskFinal) await postReserveReturn(tx, settled, overhead, now);
  return { taskFinal };
}

/** Writes the claim's and the task's side; answers amount plus fee of the review itself in minor units. */
async function markSettled(
  tx: Queryable,
  now: Date,
  claim: ClaimPay,
  { approvedBy, nothingOwed }: { approvedBy: string | null; nothingOwed: 'paid' | 'adjusted' },
): Promise<bigint> {
  const settledMinor = (claim.amountMinor ?? 0n) + (claim.feeMinor ?? 0n);
  const payStatus = settledMinor + claim.guidelineAmountMinor > 0n ? 'pending' : nothingOwed;
  const account = await loadPayoutAccount(tx, claim.expertId);
  const payableAt = payDate({
    approvedAt: now,
    paidBefore: Boolean(account?.firstPaidOutAt),
    firstPayableAt: await loadFirstPayableAt(tx, claim.expertId),
  });
  await markClaimApproved(tx, claim.claimId, {
    payStatus,
    approvedAt: now,
    approvedBy,
    payableAt: payStatus === 'adjusted' ? null : payableAt,
  });
  if (settledMinor > 0n) await addTaskSettled(tx, claim.taskId, settledMinor);
  return settledMinor;
}
