import type { FileStorage } from '~/platform/storage/file-storage';
import { describeBytes } from './describe-bytes';
import { readLinePlace } from './line-place';
import { splitLines } from './split-lines';
import { MAX_LINE_BYTES, type LineNote } from './task-record';

/** So much of a file is read for excerpts; lines beyond are shown without one. */
const MOST_BYTES = 8_000_000;

/** A note with the bytes it is about; empty where they were not read. */
export interface ShownLineNote extends LineNote {
  excerpt: string;
}

/** Adds to notes, in the order of their lines, what stands in these lines. A file that is gone leaves the excerpts empty. */
export async function loadLineExcerpts(
  storage: FileStorage,
  key: string,
  notes: readonly LineNote[],
): Promise<ShownLineNote[]> {
  const excerpts = new Map<number, string>();
  const lastLine = Math.max(0, ...notes.map((note) => note.lineNumber));
  const byLine = new Map(notes.map((note) => [note.lineNumber, note]));
  try {
    const stream: AsyncIterable<Uint8Array> = notes.length > 0 ? await storage.read(key) : emptyFile();
    let read = 0;
    for await (const { lineNumber, bytes, byteLength } of splitLines(stream, MAX_LINE_BYTES)) {
      const note = byLine.get(lineNumber);
      const place = note && readLinePlace(note.detail);
      if (note && bytes)
        excerpts.set(lineNumber, describeBytes(bytes, place?.key === 'character' ? Number(place.value) : 1));
      read += byteLength;
      if (lineNumber >= lastLine || read > MOST_BYTES) break;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return notes.map((note) => ({ ...note, excerpt: excerpts.get(note.lineNumber) ?? '' }));
}

async function* emptyFile(): AsyncGenerator<Uint8Array> {}
