import type { SystemCtx } from '../accounts/context';
import { editionOf, isListDue, OIG_LEIE } from './exclusion-list';
import { loadCurrentList, loadLastTriedAt } from './exclusion-list-store.server';
import { takeOverList, type TakeOverOutcome } from './take-over-list.server';

/** The clock's own load: when there is no list, and once a day from the 11th until this month's edition is in. */
export async function takeOverDueList(ctx: SystemCtx): Promise<TakeOverOutcome | undefined> {
  const current = await loadCurrentList(ctx.db, OIG_LEIE);
  const lastTriedAt = await loadLastTriedAt(ctx.db, OIG_LEIE);
  if (!isListDue(ctx.now, current ? editionOf(current) : null, lastTriedAt)) return undefined;
  return takeOverList(ctx, { requestedBy: null, isForced: false });
}
