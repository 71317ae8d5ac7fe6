import type { FileStorage } from '~/platform/storage/file-storage';
import { readTaskLines } from './read-task-lines.server';
import type { LineNote, TaskRecord } from './task-record';

const SAMPLE_RECORDS = 50;
const SAMPLE_LINES = 200;

/** The beginning of an import file: its first records with the numbers of their lines, and the faults among the lines looked at. */
export interface ImportSample {
  records: { lineNumber: number; record: TaskRecord }[];
  notes: LineNote[];
  /** The file is no longer kept. */
  isGone: boolean;
}

/** Reads the first 50 records of a stored file, from its first 200 lines at most. */
export async function loadSample(storage: FileStorage, key: string): Promise<ImportSample> {
  const sample: ImportSample = { records: [], notes: [], isGone: false };
  try {
    for await (const line of readTaskLines(storage, key)) {
      const { lineNumber } = line;
      if (line.kind === 'record') sample.records.push({ lineNumber, record: line.record });
      if (line.kind === 'fault') sample.notes.push({ lineNumber, ...line.fault });
      if (sample.records.length >= SAMPLE_RECORDS || lineNumber >= SAMPLE_LINES) break;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { records: [], notes: [], isGone: true };
  }
  return sample;
}
