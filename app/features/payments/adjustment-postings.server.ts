import type { Queryable } from '~/platform/db/database';
import type { TaskSettlement } from '~/features/jobs/task-settlement.server';
import type { AccountRef } from '~/features/ledger/account-ref';
import { loadBalanceForUpdate } from '~/features/ledger/load-balance-for-update.server';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import type { ClaimPay } from '~/features/reviews/claim-pay.server';
import type { AdjustmentRow, AdjustmentSource } from './adjustment-store.server';

/** Names of the postings; a key is `<kind>:<what it follows from>:<claim>`. */
const keyOf = { correction: 'correct', top_up: 'topup' } as const;

/** Posts an addition to a settled claim: its source -> expert pending (amount) and platform fees (fee), once per addition. */
export async function postAdjustment(tx: Queryable, claim: ClaimPay, adjustment: AdjustmentRow): Promise<void> {
  const { amountMinor, feeMinor, kind, referenceId, source } = adjustment;
  await postTransaction(tx, {
    kind: kind === 'correction' ? 'correction' : 'top_up',
    idempotencyKey: `${keyOf[kind]}:${referenceId}:${claim.claimId}`,
    at: adjustment.settledAt,
    currency: claim.currency,
    entries: [
      { account: sourceAccount(source, claim), amountMinor: -(amountMinor + feeMinor) },
      { account: { kind: 'expert_pending', expertId: claim.expertId }, amountMinor },
      { account: { kind: 'platform_fees' }, amountMinor: feeMinor },
    ],
    references: referencesOf(source, claim),
  });
}

/** Brings what a seat's reserve does not cover of a correction into the reserve, before the claim is settled from it. */
export async function postCover(
  tx: Queryable,
  claim: ClaimPay,
  cover: { decisionId: string; source: 'available' | 'guarantee'; raisedMinor: bigint; at: Date },
): Promise<void> {
  await postTransaction(tx, {
    kind: 'reserve_cover',
    idempotencyKey: `cover:${cover.decisionId}`,
    at: cover.at,
    currency: claim.currency,
    entries: [
      { account: sourceAccount(cover.source, claim), amountMinor: -cover.raisedMinor },
      { account: { kind: 'job_reserved', jobId: claim.jobId }, amountMinor: cover.raisedMinor },
    ],
    references: { jobId: claim.jobId, taskId: claim.taskId, claimId: claim.claimId },
  });
}

/** The company's available money where it covers a cost, else the platform's guarantee; after every row is locked. */
export async function chooseSource(
  tx: Queryable,
  of: Pick<TaskSettlement, 'organizationId' | 'currency'>,
  costMinor: bigint,
): Promise<'available' | 'guarantee'> {
  const account = { kind: 'company_available', organizationId: of.organizationId } as const;
  return (await loadBalanceForUpdate(tx, account, of.currency)) >= costMinor ? 'available' : 'guarantee';
}

function sourceAccount(source: AdjustmentSource, claim: ClaimPay): AccountRef {
  if (source === 'reserve') return { kind: 'job_reserved', jobId: claim.jobId };
  if (source === 'available') return { kind: 'company_available', organizationId: claim.organizationId };
  return { kind: 'platform_guarantee' };
}

/** What the platform pays itself is no movement of the company's money, and so names no job of it. */
function referencesOf(source: AdjustmentSource, { claimId, taskId, jobId }: ClaimPay) {
  return source === 'guarantee' ? { taskId, claimId } : { jobId, taskId, claimId };
}
