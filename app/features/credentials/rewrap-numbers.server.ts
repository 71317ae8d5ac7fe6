import { rewrapRows, type RewrapTally } from '~/platform/crypto/rewrap-rows.server';
import type { SystemCtx } from '../accounts/context';
import { findKindVersion } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { loadForeignNumbers, updateNumber, type SealedNumberRow } from './number-key-store.server';
import { numberLookupText } from './number-lookup-text';

const PAGE = 200;

/**
 * Seals the number of every credential under the present key and hashes it under the present look-up key, both in one
 * statement. A hash that none of the configured keys made of the number is left, and named in `unhashed`: it must be looked at.
 * While a rotation is under way a number is looked for under every configured key, so that none is taken twice. Repeatable.
 */
export async function rewrapNumbers(ctx: SystemCtx): Promise<RewrapTally & { unhashed: string[] }> {
  const { secrets } = ctx.services;
  const catalogue = await loadCatalogue(ctx.db);
  const unhashed: string[] = [];
  const rehash = (row: SealedNumberRow, plain: Uint8Array): string | null => {
    const space = findKindVersion(catalogue, row.kind, row.kindVersion)?.numberSpace;
    const number = Buffer.from(plain).toString('utf8');
    const hashes = space ? secrets.lookupHashes(numberLookupText(space, row.jurisdiction, number)) : [];
    if (row.numberHash !== null && hashes.includes(row.numberHash)) return hashes[0] ?? null;
    unhashed.push(row.id);
    return row.numberHash;
  };
  const tally = await rewrapRows(
    secrets,
    (afterId) => loadForeignNumbers(ctx.db, { prefix: secrets.sealPrefix, afterId, limit: PAGE }),
    (row, after, plain) =>
      updateNumber(ctx.db, { id: row.id, before: row.sealed, after, numberHash: rehash(row, plain) }),
  );
  return { ...tally, unhashed };
}
