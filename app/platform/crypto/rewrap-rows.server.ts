import type { Secrets } from './secrets';

/** A row with a text that another key than the present one sealed. */
export interface SealedRow {
  id: string;
  sealed: Uint8Array;
}

export interface RewrapTally {
  rewrapped: number;
  /** Rows that no configured key opens; they are left as they are. */
  unreadable: string[];
}

/**
 * Seals rows anew under the present key, a page at a time: `load` answers those behind an id, in the order of ids, and `save`
 * writes one only while it still holds what was read. May be ended and begun again at any point, and run beside everything.
 */
export async function rewrapRows<Row extends SealedRow>(
  secrets: Pick<Secrets, 'encrypt' | 'decrypt'>,
  load: (afterId: string) => Promise<Row[]>,
  save: (row: Row, sealed: Uint8Array, plain: Uint8Array) => Promise<boolean>,
): Promise<RewrapTally> {
  const tally: RewrapTally = { rewrapped: 0, unreadable: [] };
  let afterId = '00000000-0000-0000-0000-000000000000';
  for (let page = await load(afterId); page.length > 0; page = await load(afterId)) {
    for (const row of page) {
      const plain = tryOpen(secrets, row.sealed);
      if (!plain) tally.unreadable.push(row.id);
      else if (await save(row, secrets.encrypt(plain), plain)) tally.rewrapped += 1;
      afterId = row.id;
    }
  }
  return tally;
}

function tryOpen(secrets: Pick<Secrets, 'decrypt'>, sealed: Uint8Array): Uint8Array | undefined {
  try {
    return secrets.decrypt(sealed);
  } catch {
    return undefined;
  }
}
