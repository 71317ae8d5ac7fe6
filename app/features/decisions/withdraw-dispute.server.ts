import { expectOk } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { moveDispute } from './dispute';
import { loadDisputeOfClaimForUpdate, updateDisputeClosed } from './dispute-store.server';

/**
 * Closes the dispute of a queried claim that its company approves after all, in the transaction of the approval, under the
 * locks of task and claim. A claim without a dispute is left alone.
 */
export async function withdrawDispute(tx: Queryable, ctx: CompanyCtx, claimId: string): Promise<void> {
  const dispute = await loadDisputeOfClaimForUpdate(tx, claimId);
  if (!dispute) return;
  const status = expectOk(moveDispute(dispute.status, 'withdraw'));
  await updateDisputeClosed(tx, dispute.id, { status, closedAt: ctx.now });
  await recordAudit(tx, ctx, {
    action: 'dispute.withdrawn',
    subjectType: 'dispute',
    subjectId: dispute.id,
    organizationId: dispute.organizationId,
    details: { claimId },
  });
}
