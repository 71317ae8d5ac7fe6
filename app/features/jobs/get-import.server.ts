import type { CompanyCtx } from '../accounts/context';
import { sql } from '~/platform/db/sql';

/** How far an import has come. */
export interface ImportSummary {
  id: string;
  jobId: string;
  jobTitle: string;
  filename: string;
  storageKey: string;
  byteSize: number;
  status: 'uploaded' | 'running' | 'finished' | 'failed';
  lineCount: number;
  importedCount: number;
  duplicateCount: number;
  rejectedCount: number;
  createdAt: Date;
  finishedAt: Date | null;
  /** Whether somebody attested and started it. */
  wasStarted: boolean;
  jobStatus: 'draft' | 'open' | 'closed';
  contentLanguage: string;
}

/** An import of one of the company's own jobs, or undefined. */
export async function getImport(ctx: CompanyCtx, importId: string): Promise<ImportSummary | undefined> {
  return ctx.db.first<ImportSummary>(sql`
    SELECT i.id, i.job_id, j.title AS job_title, i.filename, i.storage_key, i.byte_size, i.status, i.line_count,
      i.imported_count, i.duplicate_count, i.rejected_count, i.created_at, i.finished_at,
      i.attested_at IS NOT NULL AS was_started, j.status AS job_status, j.content_language
    FROM task_import i JOIN job j ON j.id = i.job_id
    WHERE i.id = ${importId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
}
