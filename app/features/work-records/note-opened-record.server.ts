import type { Ctx } from '../accounts/context';
import type { SharedWorkRecord } from './get-shared-work-record.server';
import { updateOpened } from './work-record-store.server';

/** Counts that somebody opened a link; the expert who looks at their own record is not counted. */
export async function noteOpenedRecord(
  ctx: Ctx,
  shared: Pick<SharedWorkRecord, 'id' | 'expertId'>,
  viewerId: string | null,
): Promise<void> {
  if (viewerId !== shared.expertId) await updateOpened(ctx.db, shared.id, ctx.now);
}
