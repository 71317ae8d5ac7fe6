import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { reviewContentSchema } from './review-content';
import { loadDraftTarget, writeDraft } from './review-store.server';

/** What a workspace saves: the claim, the version it started from (0 for none) and the whole content. */
export const saveDraftSchema = z.object({
  claimId: z.uuid(),
  baseVersion: z.number().int().min(0),
  content: reviewContentSchema,
});
export type SaveDraftInput = z.infer<typeof saveDraftSchema>;

export type SaveDraftError = Failure<'claimNotFound' | 'claimEnded' | 'draftConflict'>;

/**
 * Saves a draft. Refused with `draftConflict` when another tab or device saved since `baseVersion` (nothing is
 * overwritten), and with `claimEnded` once the review is handed in or the seat is somebody else's.
 */
export async function saveDraft(
  ctx: ExpertCtx,
  input: SaveDraftInput,
): Promise<Result<{ version: number; savedAt: Date }, SaveDraftError>> {
  const expertId = ctx.actor.userId;
  const claim = await loadDraftTarget(ctx.db, expertId, input.claimId);
  if (!claim) return fail('notFound', 'claimNotFound', 'There is no such claim.');
  if (!claim.writable) return fail('conflict', 'claimEnded', 'This claim has ended; its draft is kept as it was.');
  const saved = await writeDraft(ctx.db, {
    seatId: claim.seatId,
    expertId,
    baseVersion: input.baseVersion,
    content: input.content,
  });
  if (!saved) return fail('conflict', 'draftConflict', 'A newer draft was saved in another tab or on another device.');
  return ok(saved);
}
