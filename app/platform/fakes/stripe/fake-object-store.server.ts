import { randomInt } from 'node:crypto';
import { sql } from '../../db/sql';
import type { FakeTx } from './fake-tx.server';
import { invalidParameter, missingResource } from './stripe-error';

export interface FakeObject {
  id: string;
  object: string;
}

export interface PageParams {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number } | undefined;
}

const FOREVER = Number.MAX_SAFE_INTEGER;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** An id that looks like Stripe's: the prefix and random letters. */
export function newStripeId(prefix: string, length = 24): string {
  return `${prefix}_${Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

/** Keeps a new object with what Stripe knows of it and does not show. */
export async function insertObject<T extends FakeObject & { created?: number }>(
  tx: FakeTx,
  body: T,
  hidden: object = {},
): Promise<T> {
  await tx.rows(sql`
    INSERT INTO stripe_fake.object (id, kind, created, body, hidden)
    VALUES (${body.id}, ${body.object}, ${body.created ?? 0}, ${JSON.stringify(body)}::jsonb, ${JSON.stringify(hidden)}::jsonb)`);
  return body;
}

/** Writes the object's new face. */
export async function saveObject(tx: FakeTx, body: FakeObject): Promise<void> {
  await tx.rows(sql`UPDATE stripe_fake.object SET body = ${JSON.stringify(body)}::jsonb WHERE id = ${body.id}`);
}

/** The object with its hidden side, or undefined. `lock` keeps it until the transaction ends. */
export async function findObject<T extends FakeObject, Hidden extends object = object>(
  tx: FakeTx,
  kind: T['object'],
  id: string,
  lock = false,
): Promise<{ body: T; hidden: Hidden } | undefined> {
  const [row] = await tx.rows<{ body: T; hidden: Hidden }>(sql`
    SELECT body, hidden FROM stripe_fake.object WHERE id = ${id} AND kind = ${kind}
    ${lock ? sql`FOR UPDATE` : sql``}`);
  return row;
}

/** The object, or Stripe's error for an unknown id. */
export async function loadObject<T extends FakeObject>(
  tx: FakeTx,
  kind: T['object'],
  id: string,
  param = 'id',
): Promise<T> {
  const found = await findObject<T>(tx, kind, id);
  if (!found) throw missingResource(kind, id, param);
  return found.body;
}

/** A list page as Stripe answers it: newest first, `limit` 1 to 100 (10), cursors by id. */
export async function listObjects(
  tx: FakeTx,
  kind: string,
  url: string,
  page: PageParams,
  where: Record<string, string | undefined> = {},
): Promise<object> {
  const limit = page.limit ?? 10;
  if (limit < 1 || limit > 100) throw invalidParameter('limit', 'Invalid integer: limit must be between 1 and 100');
  const filter = JSON.stringify(where);
  const range = typeof page.created === 'number' ? { gte: page.created, lte: page.created } : (page.created ?? {});
  const backwards = page.ending_before !== undefined;
  const cursor = await cursorSeq(tx, kind, page);
  const found = await tx.rows<{ body: object }>(sql`
    SELECT body FROM stripe_fake.object
     WHERE kind = ${kind} AND body @> ${filter}::jsonb
       AND (${cursor}::bigint IS NULL OR CASE WHEN ${backwards}::boolean THEN seq > ${cursor}::bigint ELSE seq < ${cursor}::bigint END)
       AND created > ${range.gt ?? -1}::bigint AND created >= ${range.gte ?? 0}::bigint
       AND created < ${range.lt ?? FOREVER}::bigint AND created <= ${range.lte ?? FOREVER}::bigint
     ORDER BY CASE WHEN ${backwards}::boolean THEN seq ELSE -seq END LIMIT ${limit + 1}::int`);
  const data = found.slice(0, limit).map((row) => row.body);
  return { object: 'list', data: backwards ? data.reverse() : data, has_more: found.length > limit, url };
}

async function cursorSeq(tx: FakeTx, kind: string, page: PageParams): Promise<string | null> {
  const id = page.starting_after ?? page.ending_before;
  if (id === undefined) return null;
  const [row] = await tx.rows<{ seq: string }>(
    sql`SELECT seq::text FROM stripe_fake.object WHERE id = ${id} AND kind = ${kind}`,
  );
  if (!row) throw missingResource(kind, id, page.starting_after === undefined ? 'ending_before' : 'starting_after');
  return row.seq;
}
