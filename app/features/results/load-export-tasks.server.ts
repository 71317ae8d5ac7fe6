import type { JsonValue } from '~/core/canonical-json';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { rubricSchema } from '../jobs/rubric';
import type { ExportCriterion, ExportTask } from './export-format';
import { criteriaOfVersion, type ExportJob } from './load-export-job.server';
import { loadTaskRecords } from './load-task-records.server';

interface TaskRow {
  id: string;
  ordinal: number;
  externalId: string;
  status: ExportTask['status'];
  stuckReason: string | null;
  contentHash: string;
  criteria: unknown;
  hidden: JsonValue | null;
}

/**
 * The next exportable tasks of a job (decided, final, stuck, or cancelled after somebody had begun to read them) after an ordinal, in order;
 * `next` is the ordinal to go on from, undefined after the last page. Hidden fields are read only when asked for. The caller gives a transaction in which
 * all statements see one moment.
 */
export async function loadExportTasks(
  tx: Queryable,
  job: ExportJob,
  page: { after: number; limit: number; includesHidden: boolean },
): Promise<{ tasks: ExportTask[]; next: number | undefined }> {
  const rows = await tx.query<TaskRow>(sql`
    SELECT t.id, t.ordinal, t.external_id, t.status, t.stuck_reason, t.content_hash, t.criteria,
      (SELECT h.fields FROM task_hidden h WHERE h.task_id = t.id AND ${page.includesHidden}) AS hidden
    FROM task t
    WHERE t.job_id = ${job.id}::uuid AND t.ordinal > ${page.after}::int AND (t.status IN ('decided', 'final', 'stuck')
      OR (t.status = 'cancelled' AND EXISTS (SELECT 1 FROM claim c WHERE c.task_id = t.id)))
    ORDER BY t.ordinal LIMIT ${page.limit}::int`);
  const records = await loadTaskRecords(
    tx,
    rows.map((row) => row.id),
    job.pseudonymSecret,
  );
  const tasks = rows.map((row): ExportTask => {
    const record = records.get(row.id);
    const head = record?.events.at(-1);
    if (!record || !head) throw new Error(`task ${row.id} is ${row.status} without an event`);
    const rubricVersion = record.events[0]?.body['rubricVersion'];
    const jobCriteria = criteriaOfVersion(job, typeof rubricVersion === 'number' ? rubricVersion : job.rubricVersion);
    return {
      kind: 'task',
      jobId: job.id,
      taskId: row.id,
      externalId: row.externalId,
      status: row.status,
      stuckReason: row.stuckReason,
      contentHash: row.contentHash,
      ...(page.includesHidden ? { hidden: row.hidden } : {}),
      criteria: [...jobCriteria, ...rubricSchema.parse(row.criteria)].map(
        ({ id, label, group, critical, answer }): ExportCriterion => ({ id, label, group, critical, answer }),
      ),
      ...record,
      head: { sequence: head.sequence, hash: head.hash },
    };
  });
  return { tasks, next: rows.length < page.limit ? undefined : rows.at(-1)?.ordinal };
}
