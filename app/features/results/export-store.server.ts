import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

export interface ExportRow {
  id: string;
  jobId: string;
  status: 'queued' | 'ready' | 'failed';
  includesHidden: boolean;
  storageKey: string | null;
  sha256: string | null;
}

/** Writes a new export, `queued`. */
export async function insertExport(
  tx: Queryable,
  row: { id: string; jobId: string; requestedBy: string; includesHidden: boolean; createdAt: Date },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO result_export (id, job_id, requested_by, includes_hidden, created_at)
    VALUES (${row.id}::uuid, ${row.jobId}::uuid, ${row.requestedBy}::uuid, ${row.includesHidden},
      ${row.createdAt}::timestamptz)`);
}

/** The export of a job, with or without hidden fields, that still waits to be built, if any. */
export async function loadQueuedExport(
  tx: Queryable,
  jobId: string,
  includesHidden: boolean,
): Promise<{ id: string } | undefined> {
  return tx.first(sql`
    SELECT id FROM result_export
    WHERE job_id = ${jobId}::uuid AND status = 'queued' AND includes_hidden = ${includesHidden}
    ORDER BY created_at LIMIT 1`);
}

/** True when the job is the organization's; its row is locked, so that requests for one job wait for each other. */
export async function lockOwnJob(tx: Queryable, jobId: string, organizationId: string): Promise<boolean> {
  const row = await tx.first(sql`
    SELECT id FROM job WHERE id = ${jobId}::uuid AND organization_id = ${organizationId}::uuid FOR NO KEY UPDATE`);
  return row !== undefined;
}

export async function loadExport(tx: Queryable, exportId: string): Promise<ExportRow | undefined> {
  return tx.first<ExportRow>(sql`
    SELECT id, job_id, status, includes_hidden, storage_key, sha256 FROM result_export WHERE id = ${exportId}::uuid`);
}

/** One of the organization's own exports, with its job's title. */
export async function loadOwnExport(
  tx: Queryable,
  exportId: string,
  organizationId: string,
): Promise<(ExportRow & { title: string; byteSize: number; createdAt: Date }) | undefined> {
  return tx.first(sql`
    SELECT e.id, e.job_id, e.status, e.includes_hidden, e.storage_key, e.sha256, e.byte_size::float8 AS byte_size, e.created_at, j.title
    FROM result_export e JOIN job j ON j.id = e.job_id
    WHERE e.id = ${exportId}::uuid AND j.organization_id = ${organizationId}::uuid`);
}

export async function updateExportReady(
  tx: Queryable,
  row: { id: string; storageKey: string; taskCount: number; byteSize: number; sha256: string },
): Promise<void> {
  await tx.execute(sql`
    UPDATE result_export SET status = 'ready', storage_key = ${row.storageKey}, task_count = ${row.taskCount}::int,
      byte_size = ${row.byteSize}::bigint, sha256 = ${row.sha256}, finished_at = assay_now()
    WHERE id = ${row.id}::uuid`);
}

/** Puts a failed export back among those that are being built. */
export async function updateExportQueued(tx: Queryable, exportId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE result_export SET status = 'queued', finished_at = NULL
    WHERE id = ${exportId}::uuid AND status = 'failed'`);
}

/** Exports asked for before the given instant that are still not built, the oldest first. */
export async function loadQueuedExportIds(tx: Queryable, createdBefore: Date, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(sql`
    SELECT id FROM result_export WHERE status = 'queued' AND created_at < ${createdBefore}::timestamptz
    ORDER BY created_at LIMIT ${limit}::int`);
  return rows.map((row) => row.id);
}

export async function updateExportFailed(tx: Queryable, exportId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE result_export SET status = 'failed', finished_at = assay_now()
    WHERE id = ${exportId}::uuid AND status <> 'ready'`);
}
