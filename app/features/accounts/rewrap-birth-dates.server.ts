import { rewrapRows, type RewrapTally } from '~/platform/crypto/rewrap-rows.server';
import { loadForeignBirthDates, updateBirthDate } from './birth-date-store.server';
import type { SystemCtx } from './context';

const PAGE = 200;

/** Seals the birth date of every expert under the present key. Repeatable. */
export async function rewrapBirthDates(ctx: SystemCtx): Promise<RewrapTally> {
  const { secrets } = ctx.services;
  return rewrapRows(
    secrets,
    (afterId) => loadForeignBirthDates(ctx.db, { prefix: secrets.sealPrefix, afterId, limit: PAGE }),
    (row, after) => updateBirthDate(ctx.db, { id: row.id, before: row.sealed, after }),
  );
}
