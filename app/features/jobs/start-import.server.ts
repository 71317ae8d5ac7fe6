import type { CompanyCtx } from '../accounts/context';
import { parseInput } from '~/core/parse-input';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import { recordAudit } from '../audit/record-audit.server';
import { startImportSchema, type StartImportInput } from './start-import.schema';
import { loadOwnedImportForUpdate, updateImportStarted } from './task-import-store.server';

type StartImportError = Failure<'invalidInput' | 'importNotFound' | 'importAlreadyStarted' | 'jobClosed'>;

/**
 * Starts reading an uploaded file with this mapping. The company attests that the data holds nobody's personal
 * data; the attestation is kept with the import and in the audit.
 */
export async function startImport(
  ctx: CompanyCtx,
  input: StartImportInput,
): Promise<Result<{ importId: string; jobId: string }, StartImportError>> {
  const parsed = parseInput(startImportSchema, input);
  if (!parsed.ok) return parsed;
  const { importId, mapping } = parsed.value;
  return ctx.db.transaction(async (tx) => {
    const row = await loadOwnedImportForUpdate(tx, importId, ctx.actor.organizationId);
    if (!row) return fail('notFound', 'importNotFound', 'There is no such import.');
    if (row.status !== 'uploaded') return fail('conflict', 'importAlreadyStarted', 'This import was started before.');
    if (row.jobStatus === 'closed') return fail('conflict', 'jobClosed', 'The job is closed.');
    await updateImportStarted(tx, { importId, mapping, attestedBy: ctx.actor.userId, now: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'import.attested',
      subjectType: 'task_import',
      subjectId: importId,
      organizationId: row.organizationId,
      details: { jobId: row.jobId, attestation: 'noPersonalData' },
    });
    await enqueueJob(tx, 'run_import', { importId }, { jobKey: `run_import:${importId}` });
    return ok({ importId, jobId: row.jobId });
  });
}
