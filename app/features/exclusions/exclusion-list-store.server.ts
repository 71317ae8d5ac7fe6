import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { BadLine, ExclusionListStatus, LoadFailure } from './exclusion-list';
import type { ExclusionRecord } from './exclusion-record';

export interface ExclusionListRow {
  id: string;
  source: string;
  status: ExclusionListStatus;
  url: string;
  etag: string | null;
  lastModified: Date | null;
  sha256: string | null;
  byteCount: number | null;
  rowCount: number;
  badLineCount: number;
  badLines: BadLine[];
  requestedBy: string | null;
  isForced: boolean;
  startedAt: Date;
  checkedAt: Date;
  loadedAt: Date | null;
  failure: LoadFailure | null;
  httpStatus: number | null;
}

/** A line of the list with what finds it. */
export interface NewEntry extends ExclusionRecord {
  nameKeys: string[];
}

/** The list that counts, if there is one. */
export async function loadCurrentList(q: Queryable, source: string): Promise<ExclusionListRow | undefined> {
  return q.first<ExclusionListRow>(sql`SELECT * FROM exclusion_list WHERE source = ${source} AND status = 'current'`);
}

export async function loadListForUpdate(tx: Queryable, id: string): Promise<ExclusionListRow | undefined> {
  return tx.first<ExclusionListRow>(sql`SELECT * FROM exclusion_list WHERE id = ${id}::uuid FOR UPDATE`);
}

/** When the source was last asked, with whatever result. */
export async function loadLastTriedAt(q: Queryable, source: string): Promise<Date | null> {
  const row = await q.first<{ at: Date | null }>(sql`
    SELECT max(checked_at) AS at FROM exclusion_list WHERE source = ${source}`);
  return row?.at ?? null;
}

export async function insertList(tx: Queryable, row: ExclusionListRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO exclusion_list (id, source, status, url, etag, last_modified, sha256, byte_count, row_count,
      bad_line_count, bad_lines, requested_by, is_forced, started_at, checked_at, loaded_at, failure, http_status)
    VALUES (${row.id}::uuid, ${row.source}, ${row.status}::"ExclusionListStatus", ${row.url}, ${row.etag},
      ${row.lastModified}::timestamptz, ${row.sha256}, ${row.byteCount}::int, ${row.rowCount}::int,
      ${row.badLineCount}::int, ${JSON.stringify(row.badLines)}::jsonb, ${row.requestedBy}::uuid, ${row.isForced},
      ${row.startedAt}::timestamptz, ${row.checkedAt}::timestamptz, ${row.loadedAt}::timestamptz, ${row.failure},
      ${row.httpStatus}::int)`);
}

/** Writes what loading changes about a list. */
export async function updateList(
  tx: Queryable,
  row: Pick<ExclusionListRow, 'id' | 'status' | 'rowCount' | 'badLineCount' | 'badLines' | 'loadedAt' | 'failure'>,
): Promise<void> {
  await tx.execute(sql`
    UPDATE exclusion_list SET status = ${row.status}::"ExclusionListStatus", row_count = ${row.rowCount}::int,
      bad_line_count = ${row.badLineCount}::int, bad_lines = ${JSON.stringify(row.badLines)}::jsonb,
      loaded_at = ${row.loadedAt}::timestamptz, failure = ${row.failure}
    WHERE id = ${row.id}::uuid`);
}

/** Writes down that the source still has this edition. */
export async function updateListChecked(tx: Queryable, id: string, at: Date): Promise<void> {
  await tx.execute(sql`UPDATE exclusion_list SET checked_at = ${at}::timestamptz WHERE id = ${id}::uuid`);
}

/** Ends whatever else loads from the source: a killed load is over, one that still runs finds itself overtaken. */
export async function updateLoadsInterrupted(tx: Queryable, source: string): Promise<void> {
  await tx.execute(sql`
    UPDATE exclusion_list SET status = 'failed', failure = 'interrupted' WHERE source = ${source} AND status = 'loading'`);
}

/** Appends lines to a list that loads; answers how many, none when it loads no more. */
export async function insertEntries(
  q: Queryable,
  listId: string,
  firstOrdinal: number,
  entries: readonly NewEntry[],
): Promise<number> {
  const all = <Key extends keyof NewEntry>(key: Key) => entries.map((entry) => entry[key]);
  const keys = entries.map((entry) => entry.nameKeys.join(' '));
  return q.execute(sql`
    INSERT INTO exclusion_entry (list_id, ordinal, last_name, first_name, middle_name, business_name, general, specialty,
      npi, birth_date, state, excl_type, excluded_on, reinstated_on, waived_on, waiver_state, name_keys)
    SELECT ${listId}::uuid, ${firstOrdinal}::int - 1 + x.place, x.last_name, x.first_name, x.middle_name,
      x.business_name, x.general, x.specialty, x.npi, x.birth_date, x.state, x.excl_type, x.excluded_on,
      x.reinstated_on, x.waived_on, x.waiver_state, CASE x.keys WHEN '' THEN '{}' ELSE string_to_array(x.keys, ' ') END
    FROM unnest(${all('lastName')}::text[], ${all('firstName')}::text[], ${all('middleName')}::text[],
      ${all('businessName')}::text[], ${all('general')}::text[], ${all('specialty')}::text[], ${all('npi')}::text[],
      ${all('birthDate')}::date[], ${all('state')}::text[], ${all('exclType')}::text[],
      ${all('excludedOn')}::date[], ${all('reinstatedOn')}::date[], ${all('waivedOn')}::date[],
      ${all('waiverState')}::text[], ${keys}::text[]) WITH ORDINALITY
      AS x (last_name, first_name, middle_name, business_name, general, specialty, npi, birth_date, state,
        excl_type, excluded_on, reinstated_on, waived_on, waiver_state, keys, place)
    WHERE EXISTS (SELECT 1 FROM exclusion_list WHERE id = ${listId}::uuid AND status = 'loading')`);
}

export async function countEntries(q: Queryable, listId: string): Promise<number> {
  const row = await q.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM exclusion_entry WHERE list_id = ${listId}::uuid`);
  return row?.count ?? 0;
}

/** Deletes some lines of lists that count no more; answers how many. */
export async function deleteOldEntries(q: Queryable, limit: number): Promise<number> {
  return q.execute(sql`
    DELETE FROM exclusion_entry e USING (
      SELECT old.list_id, old.ordinal FROM exclusion_list l JOIN exclusion_entry old ON old.list_id = l.id
      WHERE l.status IN ('retired', 'failed') LIMIT ${limit}::int
    ) x WHERE e.list_id = x.list_id AND e.ordinal = x.ordinal`);
}

/** Lets the database look over the lines, so that it finds candidates by the indexes at once. */
export async function analyzeEntries(q: Queryable): Promise<void> {
  await q.execute(sql`ANALYZE exclusion_entry`);
}
