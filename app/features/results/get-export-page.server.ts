import { sql } from '~/platform/db/sql';
import type { Database } from '~/platform/db/database';
import type { ExportTask } from './export-format';
import type { ExportJob } from './load-export-job.server';
import { loadExportTasks } from './load-export-tasks.server';

/** One page of an export, read in one snapshot, so that a task's status, verdict and events agree. */
export function getExportPage(
  db: Database,
  job: ExportJob,
  page: { after: number; limit: number; includesHidden: boolean },
): Promise<{ tasks: ExportTask[]; next: number | undefined }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
    return loadExportTasks(tx, job, page);
  });
}
