import type { Queryable } from '~/platform/db/database';
import { loadHasDraftContent } from './review-store.server';

/** Whether the holder of a claim has written anything into its draft. */
export function hasDraftContent(tx: Queryable, claim: { seatId: string; expertId: string }): Promise<boolean> {
  return loadHasDraftContent(tx, claim.seatId, claim.expertId);
}
