import type { SystemCtx } from '../accounts/context';
import { canonicalJson } from '~/core/canonical-json';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import { decideBatch } from './decide-batch';
import { importMappingSchema, type ImportMapping } from './import-mapping';
import { addImportedCount, loadImportedCountForUpdate } from './job-store.server';
import { mapTaskRecord, type MappedTask } from './map-task-record';
import { readTaskLines, type ReadLine } from './read-task-lines.server';
import {
  addImportCounts,
  insertLineNotes,
  insertTasks,
  loadImportForUpdate,
  loadTaskIdentities,
  updateImportEnded,
  type ImportRow,
  type NewTask,
} from './task-import-store.server';
import { readingAllowanceMs } from './reading-allowance';
import { readingText } from './task-content';
import type { LineNote } from './task-record';

const BATCH_LINES = 500;
const BATCH_BYTES = 4_000_000;
const MAX_STORED_NOTES = 1000;

interface Batch {
  /** The number of lines dealt with before this batch; a run that does not find it so has been overtaken. */
  afterLine: number;
  lines: number;
  bytes: number;
  candidates: (NewTask & { lineNumber: number })[];
  faults: LineNote[];
}

const emptyBatch = (afterLine: number): Batch => ({ afterLine, lines: 0, bytes: 0, candidates: [], faults: [] });

/** The hash of what a reader sees; a task without an id of its own is named after it. */
function asNewTask(id: string, mapped: MappedTask): NewTask {
  const { content, criteria, hidden } = mapped;
  const seen = JSON.parse(JSON.stringify({ content, criteria })) as Parameters<typeof canonicalJson>[0];
  const contentHash = sha256Hex(canonicalJson(seen));
  const externalId = mapped.externalId ?? contentHash.slice(0, 16);
  const labels = criteria.map((criterion) => criterion.label);
  const allowance = readingAllowanceMs(readingText(content, labels));
  return { id, externalId, contentHash, content, criteria, hidden, readingAllowanceMs: allowance };
}

function addLine(
  batch: Batch,
  line: ReadLine,
  read: (line: ReadLine & { kind: 'record' }) => NewTask | LineNote,
): void {
  batch.lines += 1;
  batch.bytes += line.byteLength;
  if (line.kind === 'fault') batch.faults.push({ lineNumber: line.lineNumber, ...line.fault });
  if (line.kind !== 'record') return;
  const result = read(line);
  if ('code' in result) batch.faults.push(result);
  else batch.candidates.push({ ...result, lineNumber: line.lineNumber });
}

/**
 * Writes one batch in one short transaction. Locks the import, then the job (which numbers tasks); answers false when
 * another run has dealt with these lines already.
 */
async function saveBatch(ctx: SystemCtx, importId: string, batch: Batch): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const row = await loadImportForUpdate(tx, importId);
    if (row?.status !== 'running' || row.lineCount !== batch.afterLine) return false;
    const importedBefore = await loadImportedCountForUpdate(tx, row.jobId);
    const existing = await loadTaskIdentities(tx, row.jobId, batch.candidates);
    const { inserted, duplicates, rejected } = decideBatch(batch.candidates, existing);
    const faults = [...batch.faults, ...rejected];
    if (inserted.length > 0) {
      await insertTasks(tx, { jobId: row.jobId, importId, firstOrdinal: importedBefore + 1, tasks: inserted });
      await addImportedCount(tx, row.jobId, inserted.length, ctx.now);
    }
    await insertLineNotes(tx, importId, faults, MAX_STORED_NOTES);
    // Duplicates leave half of the room to the faults of later lines.
    await insertLineNotes(tx, importId, duplicates, MAX_STORED_NOTES / 2);
    const counts = { imported: inserted.length, duplicates: duplicates.length, rejected: faults.length };
    await addImportCounts(tx, importId, { lines: batch.lines, ...counts });
    return true;
  });
}

async function saveAllLines(ctx: SystemCtx, row: ImportRow, mapping: ImportMapping): Promise<'finished' | 'overtaken'> {
  let batch = emptyBatch(row.lineCount);
  for await (const line of readTaskLines(ctx.services.storage, row.storageKey, row.lineCount)) {
    addLine(batch, line, ({ record, lineNumber }) => {
      const mapped = mapTaskRecord(record, mapping, row.contentLanguage);
      return mapped.ok ? asNewTask(ctx.newId(), mapped.task) : { lineNumber, ...mapped.fault };
    });
    if (batch.lines < BATCH_LINES && batch.bytes < BATCH_BYTES) continue;
    if (!(await saveBatch(ctx, row.id, batch))) return 'overtaken';
    batch = emptyBatch(batch.afterLine + batch.lines);
  }
  return batch.lines === 0 || (await saveBatch(ctx, row.id, batch)) ? 'finished' : 'overtaken';
}

/**
 * Reads a started import into tasks, batch by batch. Runs at least once: the number of lines dealt with is saved with
 * each batch, so a killed run goes on where it stood, a repeated one does nothing and of two at once one gives way.
 * Memory is bounded by one batch; each batch costs the same however many tasks the job holds.
 */
export async function runImport(ctx: SystemCtx, { importId }: { importId: string }): Promise<void> {
  const row = await ctx.db.transaction((tx) => loadImportForUpdate(tx, importId));
  if (row?.status !== 'running') return;
  const mapping = importMappingSchema.parse(row.mapping);
  const outcome = await saveAllLines(ctx, row, mapping).catch(asAbsentFile);
  if (outcome === 'overtaken') return;
  await ctx.db.transaction(async (tx) => {
    if (await updateImportEnded(tx, importId, outcome)) await emitEvent(tx, 'tasks.imported', { jobId: row.jobId });
  });
}

/** A file that is gone does not come back by trying again; everything else does. */
function asAbsentFile(error: unknown): 'failed' {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'failed';
  throw error;
}
