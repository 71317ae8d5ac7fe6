import type { Queryable } from '~/platform/db/database';
import { insertCapabilityTokens, loadCapabilityTokens } from './capability-store.server';

/**
 * The number of each compound token name, numbering new ones in the caller's transaction. A name keeps its number for
 * ever, so that requirements and experts compare integers. Every name given is a key of the answer.
 */
export async function internTokens(tx: Queryable, names: readonly string[]): Promise<Map<string, number>> {
  const wanted = [...new Set(names)];
  const known = toMap(await loadCapabilityTokens(tx, wanted));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length === 0) return known;
  await insertCapabilityTokens(tx, unknown);
  const all = toMap(await loadCapabilityTokens(tx, wanted));
  const missing = wanted.find((name) => !all.has(name));
  if (missing !== undefined) throw new Error(`capability token ${missing} was not numbered`);
  return all;
}

function toMap(rows: readonly { id: number; name: string }[]): Map<string, number> {
  return new Map(rows.map((row) => [row.name, row.id]));
}
