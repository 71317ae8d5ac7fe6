import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { canRequestCorrection, isRequestable, requestDueAt, type RequestRefusal } from './can-request-correction';
import type { DisputeLine } from './dispute-line';
import { listClaimSegments } from './list-claim-segments.server';

/** What an expert may ask for of an ended claim of theirs: until when, why not, and which stretches. */
export interface Requestable {
  until: Date;
  refusal: RequestRefusal | undefined;
  segments: Omit<DisputeLine, 'reason'>[];
}

/** What may be asked for of the expert's own claim; null while it is held, and for another person's. */
export async function getRequestable(ctx: ExpertCtx, claimId: string): Promise<Requestable | null> {
  const claim = await ctx.db.first<{ endedAt: Date; capMs: number; payableMs: number | null }>(sql`
    SELECT ended_at, cap_ms, payable_ms FROM claim
    WHERE id = ${claimId}::uuid AND expert_id = ${ctx.actor.userId}::uuid AND ended_at IS NOT NULL`);
  if (!claim) return null;
  const allowed = canRequestCorrection(claim, ctx.now);
  return {
    until: requestDueAt(claim.endedAt),
    refusal: allowed.ok ? undefined : allowed.error.code,
    segments: allowed.ok ? (await listClaimSegments(ctx.db, claimId)).filter(isRequestable) : [],
  };
}
