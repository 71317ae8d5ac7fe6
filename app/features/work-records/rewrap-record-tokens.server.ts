import { rewrapRows, type RewrapTally } from '~/platform/crypto/rewrap-rows.server';
import type { SystemCtx } from '../accounts/context';
import { loadForeignTokens, updateToken } from './record-token-store.server';

const PAGE = 200;

/** Seals the link of every work record under the present key. Repeatable. */
export async function rewrapRecordTokens(ctx: SystemCtx): Promise<RewrapTally> {
  const { secrets } = ctx.services;
  return rewrapRows(
    secrets,
    (afterId) => loadForeignTokens(ctx.db, { prefix: secrets.sealPrefix, afterId, limit: PAGE }),
    (row, after) => updateToken(ctx.db, { id: row.id, before: row.sealed, after }),
  );
}
