import type { JsonValue } from '~/core/canonical-json';
import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { TaskIdentity } from './decide-batch';
import type { ImportMapping } from './import-mapping';
import type { Criterion } from './rubric';
import type { TaskContent } from './task-content';
import type { LineNote, TaskRecord } from './task-record';

export interface NewImport {
  id: string;
  jobId: string;
  filename: string;
  storageKey: string;
  byteSize: number;
  createdBy: string;
  now: Date;
  /** `failed` is a file no record can be read from. */
  status: 'uploaded' | 'failed';
}

export async function insertImport(tx: Queryable, row: NewImport): Promise<void> {
  await tx.execute(sql`
    INSERT INTO task_import (id, job_id, filename, storage_key, byte_size, status, created_by, created_at, finished_at)
    VALUES (${row.id}::uuid, ${row.jobId}::uuid, ${row.filename}, ${row.storageKey}, ${row.byteSize}::int,
      ${row.status}::text::"ImportStatus", ${row.createdBy}::uuid, ${row.now}::timestamptz,
      ${row.status === 'failed' ? row.now : null}::timestamptz)`);
}

export type ImportStatus = 'uploaded' | 'running' | 'finished' | 'failed';

/** An import as the runner needs it. `lineCount` is the number of lines dealt with so far. */
export interface ImportRow {
  id: string;
  jobId: string;
  organizationId: string;
  contentLanguage: string;
  jobStatus: 'draft' | 'open' | 'closed';
  storageKey: string;
  status: ImportStatus;
  mapping: JsonValue;
  lineCount: number;
}

const importColumns = sql`i.id, i.job_id, j.organization_id, j.content_language, j.status AS job_status, i.storage_key,
  i.status, i.mapping, i.line_count FROM task_import i JOIN job j ON j.id = i.job_id`;

/** An import of one organization's job, its row locked. */
export async function loadOwnedImportForUpdate(
  tx: Queryable,
  importId: string,
  organizationId: string,
): Promise<ImportRow | undefined> {
  return tx.first<ImportRow>(sql`
    SELECT ${importColumns} WHERE i.id = ${importId}::uuid AND j.organization_id = ${organizationId}::uuid FOR UPDATE OF i`);
}

/** An import for the machine itself, its row locked. */
export async function loadImportForUpdate(tx: Queryable, importId: string): Promise<ImportRow | undefined> {
  return tx.first<ImportRow>(sql`SELECT ${importColumns} WHERE i.id = ${importId}::uuid FOR UPDATE OF i`);
}

export async function updateImportStarted(
  tx: Queryable,
  started: { importId: string; mapping: ImportMapping; attestedBy: string; now: Date },
): Promise<void> {
  await tx.execute(sql`
    UPDATE task_import SET status = 'running', mapping = ${JSON.stringify(started.mapping)}::jsonb,
      attested_by = ${started.attestedBy}::uuid, attested_at = ${started.now}
    WHERE id = ${started.importId}::uuid`);
}

/** Ends a running import; answers false when it was not running. */
export async function updateImportEnded(
  tx: Queryable,
  importId: string,
  status: 'finished' | 'failed',
): Promise<boolean> {
  const touched = await tx.execute(sql`
    UPDATE task_import SET status = ${status}::"ImportStatus", finished_at = assay_now()
    WHERE id = ${importId}::uuid AND status = 'running'`);
  return touched === 1;
}

/** Adds to the counters; `lines` moves the point from which a restarted run goes on. */
export async function addImportCounts(
  tx: Queryable,
  importId: string,
  counts: { lines: number; imported: number; duplicates: number; rejected: number },
): Promise<void> {
  await tx.execute(sql`
    UPDATE task_import SET line_count = line_count + ${counts.lines}::int,
      imported_count = imported_count + ${counts.imported}::int,
      duplicate_count = duplicate_count + ${counts.duplicates}::int,
      rejected_count = rejected_count + ${counts.rejected}::int
    WHERE id = ${importId}::uuid`);
}

/** Keeps notes on lines, at most `limit` per import; every line is counted all the same. */
export async function insertLineNotes(
  tx: Queryable,
  importId: string,
  notes: LineNote[],
  limit: number,
): Promise<void> {
  if (notes.length === 0) return;
  const stored = await tx.first<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM task_import_error WHERE import_id = ${importId}::uuid`,
  );
  const kept = notes.slice(0, Math.max(0, limit - (stored?.count ?? 0)));
  if (kept.length === 0) return;
  await tx.execute(sql`
    INSERT INTO task_import_error (import_id, line_number, code, detail)
    SELECT ${importId}::uuid, * FROM unnest(${kept.map((note) => note.lineNumber)}::int[],
      ${kept.map((note) => note.code)}::text[], ${kept.map((note) => note.detail)}::text[])
    ON CONFLICT DO NOTHING`);
}

/** The job's tasks that share an id or a content with any of these; two index look-ups, whatever the job holds. */
export async function loadTaskIdentities(tx: Queryable, jobId: string, batch: TaskIdentity[]): Promise<TaskIdentity[]> {
  return tx.query<TaskIdentity>(sql`
    SELECT external_id, content_hash FROM task
    WHERE job_id = ${jobId}::uuid AND external_id = ANY(${batch.map((task) => task.externalId)}::text[])
    UNION
    SELECT external_id, content_hash FROM task
    WHERE job_id = ${jobId}::uuid AND content_hash = ANY(${batch.map((task) => task.contentHash)}::text[])`);
}

export interface NewTask extends TaskIdentity {
  id: string;
  content: TaskContent;
  criteria: Criterion[];
  hidden: TaskRecord;
  readingAllowanceMs: number;
}

/** Writes tasks in state imported, numbered from `firstOrdinal`; what readers must not see goes to its own table. */
export async function insertTasks(
  tx: Queryable,
  batch: { jobId: string; importId: string; firstOrdinal: number; tasks: NewTask[] },
): Promise<void> {
  const { tasks } = batch;
  const ids = tasks.map((task) => task.id);
  await tx.execute(sql`
    INSERT INTO task (id, job_id, import_id, ordinal, external_id, content_hash, content, criteria,
      reading_allowance_ms, created_at)
    SELECT t.id, ${batch.jobId}::uuid, ${batch.importId}::uuid, ${batch.firstOrdinal}::int + t.position::int - 1,
      t.external_id, t.content_hash, t.content::jsonb, t.criteria::jsonb, t.reading_allowance_ms, assay_now()
    FROM unnest(${ids}::uuid[], ${tasks.map((task) => task.externalId)}::text[],
      ${tasks.map((task) => task.contentHash)}::text[], ${tasks.map((task) => JSON.stringify(task.content))}::text[],
      ${tasks.map((task) => JSON.stringify(task.criteria))}::text[],
      ${tasks.map((task) => task.readingAllowanceMs)}::int[])
      WITH ORDINALITY AS t (id, external_id, content_hash, content, criteria, reading_allowance_ms, position)`);
  await tx.execute(sql`
    INSERT INTO task_hidden (task_id, fields)
    SELECT t.id, t.fields::jsonb
    FROM unnest(${ids}::uuid[], ${tasks.map((task) => JSON.stringify(task.hidden))}::text[]) AS t (id, fields)`);
}
