import { downloadLeie, type DownloadOptions } from '~/platform/leie/download-leie.server';
import type { LeieFile } from '~/platform/leie/leie-download';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { judgeList, MOST_NAMED_LINES, OIG_LEIE, type BadLine, type LoadFailure } from './exclusion-list';
import {
  analyzeEntries,
  countEntries,
  deleteOldEntries,
  insertEntries,
  insertList,
  loadCurrentList,
  loadListForUpdate,
  updateList,
  updateListChecked,
  updateLoadsInterrupted,
  type ExclusionListRow,
  type NewEntry,
} from './exclusion-list-store.server';
import { entryNameKeys } from './name-keys';
import { readListLines } from './read-list-lines.server';

export interface TakeOverInput {
  /** The admin who asked; null when the clock did. */
  requestedBy: string | null;
  /** Take the list although it holds less than half of the current one. */
  isForced: boolean;
}

export type TakeOverOutcome =
  | { kind: 'taken'; listId: string; rowCount: number }
  | { kind: 'unchanged'; listId: string }
  | { kind: 'failed'; failure: LoadFailure }
  | { kind: 'overtaken' };

const BATCH_ROWS = 1000;
const DELETE_ROWS = 5000;

/**
 * Downloads the list and puts it in the place of the current one, in one transaction at the end: until then, and when
 * anything goes wrong or the process is killed, the current list stays and counts. Of two at once the later one wins.
 * Memory is bounded by two batches of lines. What follows from a new list is planned in the same transaction.
 */
export async function takeOverList(
  ctx: SystemCtx,
  input: TakeOverInput,
  options: DownloadOptions = {},
): Promise<TakeOverOutcome> {
  const current = await loadCurrentList(ctx.db, OIG_LEIE);
  const download = await downloadLeie(ctx.services.config, current, options);
  if (download.outcome === 'couldNotAsk') {
    return failTry(ctx, newList(ctx, input, { failure: download.reason, httpStatus: download.httpStatus ?? null }));
  }
  if (download.outcome === 'notModified') return keepCurrent(ctx, current);
  try {
    if (current?.sha256 === download.file.sha256) return await keepCurrent(ctx, current);
    return await loadFile(ctx, input, download.file);
  } finally {
    await download.file.close();
  }
}

async function loadFile(ctx: SystemCtx, input: TakeOverInput, file: LeieFile): Promise<TakeOverOutcome> {
  const { etag, lastModified, sha256, byteCount } = file;
  const list = newList(ctx, input, { status: 'loading', failure: null, etag, lastModified, sha256, byteCount });
  await ctx.db.transaction(async (tx) => {
    await updateLoadsInterrupted(tx, OIG_LEIE);
    await insertList(tx, list);
  });
  await forgetOldEntries(ctx);
  const read = await saveLines(ctx, list.id, file);
  if (read === 'overtaken') return { kind: 'overtaken' };
  const outcome = await swap(ctx, list.id, read, input);
  if (outcome.kind === 'taken') await analyzeEntries(ctx.db);
  await forgetOldEntries(ctx);
  return outcome;
}

interface ReadList {
  rowCount: number;
  badLineCount: number;
  badLines: BadLine[];
  fault: LoadFailure | null;
}

/** Writes the lines under the list that loads; they count for nothing yet. While one batch is written the next is read. */
async function saveLines(ctx: SystemCtx, listId: string, file: LeieFile): Promise<ReadList | 'overtaken'> {
  const read: ReadList = { rowCount: 0, badLineCount: 0, badLines: [], fault: null };
  let batch: NewEntry[] = [];
  let writing: Promise<boolean> = Promise.resolve(true);
  const write = async (): Promise<boolean> => {
    if (!(await writing)) return false;
    const [entries, firstOrdinal] = [batch, read.rowCount - batch.length + 1];
    batch = [];
    writing = insertEntries(ctx.db, listId, firstOrdinal, entries).then((count) => count === entries.length);
    // A fault is met where the result is awaited; until then it must not count as nobody's.
    writing.catch(() => undefined);
    return true;
  };
  for await (const line of readListLines(file.read())) {
    if (line.kind === 'fault') {
      await writing;
      return { ...read, fault: line.fault };
    }
    if (line.kind === 'bad') {
      read.badLineCount += 1;
      if (read.badLines.length < MOST_NAMED_LINES) read.badLines.push(line.bad);
      continue;
    }
    read.rowCount += 1;
    batch.push({ ...line.record, nameKeys: entryNameKeys(line.record) });
    if (batch.length === BATCH_ROWS && !(await write())) return 'overtaken';
  }
  return (await write()) && (await writing) ? read : 'overtaken';
}

/** The one moment at which the new list counts and the old one does not. */
async function swap(ctx: SystemCtx, listId: string, read: ReadList, input: TakeOverInput): Promise<TakeOverOutcome> {
  const { fault, ...counts } = read;
  return ctx.db.transaction(async (tx): Promise<TakeOverOutcome> => {
    const list = await loadListForUpdate(tx, listId);
    if (list?.status !== 'loading') return { kind: 'overtaken' };
    const current = await loadCurrentList(tx, OIG_LEIE);
    const failure = fault ?? judgeList(counts, current?.rowCount ?? null, input.isForced);
    if (failure) {
      await updateList(tx, { ...list, ...counts, status: 'failed', failure });
      await recordTry(tx, ctx, { ...list, failure });
      return { kind: 'failed', failure };
    }
    if ((await countEntries(tx, listId)) !== counts.rowCount) throw new Error('lines of the list are missing');
    if (current) await updateList(tx, { ...current, status: 'retired' });
    await updateList(tx, { ...list, ...counts, status: 'current', loadedAt: ctx.now });
    await recordTry(tx, ctx, list, { rows: counts.rowCount, badLines: counts.badLineCount });
    await enqueueJob(tx, 'screen_experts', { listId, afterExpertId: null }, { jobKey: `screen_experts:${listId}` });
    return { kind: 'taken', listId, rowCount: counts.rowCount };
  });
}

async function keepCurrent(ctx: SystemCtx, current: ExclusionListRow | undefined): Promise<TakeOverOutcome> {
  if (!current) throw new Error('the source knows an edition that we do not');
  await updateListChecked(ctx.db, current.id, ctx.now);
  return { kind: 'unchanged', listId: current.id };
}

async function failTry(
  ctx: SystemCtx,
  list: ExclusionListRow & { failure: LoadFailure | null },
): Promise<TakeOverOutcome> {
  await ctx.db.transaction(async (tx) => {
    await insertList(tx, list);
    await recordTry(tx, ctx, list);
  });
  return { kind: 'failed', failure: list.failure ?? 'interrupted' };
}

function recordTry(
  tx: Parameters<typeof recordAudit>[0],
  ctx: SystemCtx,
  list: Pick<ExclusionListRow, 'id' | 'failure' | 'requestedBy' | 'isForced'>,
  details: Record<string, number> = {},
): Promise<void> {
  const { failure, requestedBy, isForced } = list;
  return recordAudit(tx, ctx, {
    action: failure === null ? 'exclusionList.loaded' : 'exclusionList.failed',
    subjectType: 'exclusionList',
    subjectId: list.id,
    details: {
      ...details,
      ...(failure === null ? {} : { failure }),
      ...(requestedBy ? { requestedBy, isForced } : {}),
    },
  });
}

/** Deletes what lists that count no more have left, a few thousand lines at a time. */
async function forgetOldEntries(ctx: SystemCtx): Promise<void> {
  while ((await deleteOldEntries(ctx.db, DELETE_ROWS)) > 0);
}

function newList(ctx: SystemCtx, input: TakeOverInput, known: Partial<ExclusionListRow>): ExclusionListRow {
  return {
    id: ctx.newId(),
    source: OIG_LEIE,
    status: 'failed',
    url: ctx.services.config.leieUrl,
    etag: null,
    lastModified: null,
    sha256: null,
    byteCount: null,
    rowCount: 0,
    badLineCount: 0,
    badLines: [],
    ...input,
    startedAt: ctx.now,
    checkedAt: ctx.now,
    loadedAt: null,
    failure: null,
    httpStatus: null,
    ...known,
  };
}
