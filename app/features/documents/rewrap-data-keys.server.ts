import { rewrapRows, type RewrapTally } from '~/platform/crypto/rewrap-rows.server';
import type { SystemCtx } from '../accounts/context';
import { loadForeignDataKeys, updateDataKey } from './document-store.server';

const PAGE = 200;

/** Wraps the data key of every document under the present key; the documents themselves are not touched. Repeatable. */
export async function rewrapDataKeys(ctx: SystemCtx): Promise<RewrapTally> {
  const { secrets } = ctx.services;
  return rewrapRows(
    secrets,
    (afterId) => loadForeignDataKeys(ctx.db, { prefix: secrets.sealPrefix, afterId, limit: PAGE }),
    (row, after) => updateDataKey(ctx.db, { id: row.id, before: row.sealed, after }),
  );
}
