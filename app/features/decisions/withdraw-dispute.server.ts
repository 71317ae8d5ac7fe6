import { expectOk } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { CompanyCtx, ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { isUndecided, moveDispute } from './dispute';
import { loadDisputeOfClaimForUpdate, updateDisputeClosed } from './dispute-store.server';

/**
 * Closes the undecided dispute of a claim that the actor's side raised, under the locks of task and claim: a company's in the
 * transaction of its approval, an expert's as they withdraw it. Answers whether there was one.
 */
export async function withdrawDispute(tx: Queryable, ctx: CompanyCtx | ExpertCtx, claimId: string): Promise<boolean> {
  const dispute = await loadDisputeOfClaimForUpdate(tx, claimId, ctx.actor.kind);
  if (!dispute || !isUndecided(dispute.status)) return false;
  const status = expectOk(moveDispute(dispute, 'withdraw'));
  await updateDisputeClosed(tx, dispute.id, { status, closedAt: ctx.now });
  await recordAudit(tx, ctx, {
    action: 'dispute.withdrawn',
    subjectType: 'dispute',
    subjectId: dispute.id,
    organizationId: dispute.organizationId,
    details: { claimId },
  });
  return true;
}
