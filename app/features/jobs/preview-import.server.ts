import type { CompanyCtx } from '../accounts/context';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { getImport, type ImportSummary } from './get-import.server';
import { proposeImportMapping, type ProposedMapping } from './propose-import-mapping';
import { readTaskLines } from './read-task-lines.server';
import type { LineNote, TaskRecord } from './task-record';

const SAMPLE_RECORDS = 50;
const SAMPLE_LINES = 200;

export interface ImportPreview extends ProposedMapping {
  summary: ImportSummary;
  sampledRecords: number;
  /** Faults among the sampled lines, by their number. */
  notes: LineNote[];
}

/** The first records of an uploaded file and the mapping they suggest. `notFound` for other companies' imports. */
export async function previewImport(
  ctx: CompanyCtx,
  importId: string,
): Promise<Result<ImportPreview, Failure<'importNotFound'>>> {
  const summary = await getImport(ctx, importId);
  if (!summary) return fail('notFound', 'importNotFound', 'There is no such import.');
  const records: TaskRecord[] = [];
  const notes: LineNote[] = [];
  for await (const line of readTaskLines(ctx.services.storage, summary.storageKey)) {
    if (line.kind === 'record') records.push(line.record);
    if (line.kind === 'fault') notes.push({ lineNumber: line.lineNumber, ...line.fault });
    if (records.length >= SAMPLE_RECORDS || line.lineNumber >= SAMPLE_LINES) break;
  }
  return ok({ ...proposeImportMapping(records), summary, sampledRecords: records.length, notes });
}
