import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';

const SHOWN_EXPORTS = 50;

/** An export as its company's list shows it. */
export interface ExportListItem {
  id: string;
  status: 'queued' | 'ready' | 'failed';
  includesHidden: boolean;
  taskCount: number;
  byteSize: number;
  sha256: string | null;
  /** Who asked for it, by the name their company knows them by. */
  requestedBy: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** The latest exports of one of the company's own jobs, newest first, at most 50. */
export async function listExports(ctx: CompanyCtx, jobId: string): Promise<ExportListItem[]> {
  return ctx.db.query<ExportListItem>(sql`
    SELECT e.id, e.status, e.includes_hidden, e.task_count, e.byte_size::float8 AS byte_size, e.sha256, e.created_at, e.finished_at,
      u.display_name AS requested_by
    FROM result_export e JOIN job j ON j.id = e.job_id
      LEFT JOIN user_account u ON u.id = e.requested_by
    WHERE e.job_id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
    ORDER BY e.created_at DESC, e.id DESC LIMIT ${SHOWN_EXPORTS}`);
}
