import type { CompanyCtx } from '../accounts/context';
import { sql } from '~/platform/db/sql';
import type { ImportSummary } from './get-import.server';

/** The latest 20 imports of one of the company's own jobs, newest first. */
export async function listJobImports(ctx: CompanyCtx, jobId: string): Promise<ImportSummary[]> {
  return ctx.db.query<ImportSummary>(sql`
    SELECT i.id, i.job_id, j.title AS job_title, i.filename, i.storage_key, i.byte_size, i.status, i.line_count,
      i.imported_count, i.duplicate_count, i.rejected_count, i.created_at, i.finished_at,
      i.attested_at IS NOT NULL AS was_started, j.status AS job_status, j.content_language
    FROM task_import i JOIN job j ON j.id = i.job_id
    WHERE i.job_id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
    ORDER BY i.created_at DESC, i.id DESC LIMIT 20`);
}
