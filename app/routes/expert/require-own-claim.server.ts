import type { ExpertCtx } from '~/features/accounts/context';
import { getClaimStanding, type ClaimStanding } from '~/features/reviews/get-claim-standing.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';

/** The id out of an address and the standing of that claim; a claim that is not the expert's own is answered as not found. */
export async function requireOwnClaim(
  ctx: ExpertCtx,
  param: string | undefined,
): Promise<{ claimId: string; standing: ClaimStanding }> {
  const claimId = requireId(param);
  const standing = await getClaimStanding(ctx, claimId);
  if (standing) return { claimId, standing };
  throw failureResponse({ kind: 'notFound', code: 'claimNotFound', message: 'There is no such claim.' });
}
