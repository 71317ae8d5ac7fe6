import type { Queryable } from '~/platform/db/database';
import type { OverheadRest } from '~/features/jobs/overhead-pool.server';
import { repayGuarantee } from '~/features/jobs/repay-guarantee.server';
import { returnOverhead } from '~/features/jobs/return-overhead.server';
import type { TaskSettlement } from '~/features/jobs/task-settlement.server';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import type { ClaimPay } from '~/features/reviews/claim-pay.server';

/** Posts an approved claim: job reserved -> expert pending (amount) and platform fees (fee), once per claim. */
export async function postApproval(tx: Queryable, claim: ClaimPay, at: Date): Promise<void> {
  const amountMinor = claim.amountMinor ?? 0n;
  const feeMinor = claim.feeMinor ?? 0n;
  await postTransaction(tx, {
    kind: 'approval',
    idempotencyKey: `approve:${claim.claimId}`,
    at,
    currency: claim.currency,
    entries: [
      { account: { kind: 'job_reserved', jobId: claim.jobId }, amountMinor: -(amountMinor + feeMinor) },
      { account: { kind: 'expert_pending', expertId: claim.expertId }, amountMinor },
      { account: { kind: 'platform_fees' }, amountMinor: feeMinor },
    ],
    references: { jobId: claim.jobId, taskId: claim.taskId, claimId: claim.claimId },
  });
}

/** Posts what reading the guideline came to, from the job's overhead pool: job reserved -> expert pending and platform fees, once per claim. */
export async function postGuidelineReading(tx: Queryable, claim: ClaimPay, at: Date): Promise<void> {
  const { guidelineAmountMinor, guidelineFeeMinor } = claim;
  await postTransaction(tx, {
    kind: 'guideline',
    idempotencyKey: `guideline:${claim.claimId}`,
    at,
    currency: claim.currency,
    entries: [
      {
        account: { kind: 'job_reserved', jobId: claim.jobId },
        amountMinor: -(guidelineAmountMinor + guidelineFeeMinor),
      },
      { account: { kind: 'expert_pending', expertId: claim.expertId }, amountMinor: guidelineAmountMinor },
      { account: { kind: 'platform_fees' }, amountMinor: guidelineFeeMinor },
    ],
    references: { jobId: claim.jobId, claimId: claim.claimId },
  });
}

/**
 * Gives back what a final task did not use of its reserve, once per task: first to the platform's guarantee what it gave for the task,
 * then to the company; and with the job's last task what the overhead pool has left: job reserved -> company available.
 */
export async function postReserveReturn(
  tx: Queryable,
  task: TaskSettlement,
  overhead: OverheadRest | undefined,
  at: Date,
): Promise<void> {
  const restMinor = task.reservedMinor - task.settledMinor;
  if (restMinor < 0n) throw new Error(`task ${task.taskId} settled more than was reserved for it`);
  const returnedMinor = restMinor - (await repayGuarantee(tx, task, restMinor, at));
  if (returnedMinor > 0n) await postTaskRest(tx, task, returnedMinor, at);
  if (overhead) await returnOverhead(tx, task, overhead, at);
}

async function postTaskRest(tx: Queryable, task: TaskSettlement, restMinor: bigint, at: Date): Promise<void> {
  await postTransaction(tx, {
    kind: 'reserve_return',
    idempotencyKey: `final:${task.taskId}`,
    at,
    currency: task.currency,
    entries: [
      { account: { kind: 'job_reserved', jobId: task.jobId }, amountMinor: -restMinor },
      { account: { kind: 'company_available', organizationId: task.organizationId }, amountMinor: restMinor },
    ],
    references: { jobId: task.jobId, taskId: task.taskId },
  });
}
