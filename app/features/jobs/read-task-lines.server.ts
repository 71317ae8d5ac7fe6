import type { FileStorage } from '~/platform/storage/file-storage';
import { formatLinePlace } from './line-place';
import { parseTaskLine, type ParsedLine } from './parse-task-line';
import { splitLines } from './split-lines';
import { MAX_LINE_BYTES } from './task-record';

export type ReadLine = ParsedLine & { lineNumber: number; byteLength: number };

/** The lines of a stored import from `afterLine` on, parsed one by one; memory is bounded by one line. */
export async function* readTaskLines(storage: FileStorage, key: string, afterLine = 0): AsyncGenerator<ReadLine> {
  const stream: AsyncIterable<Uint8Array> = await storage.read(key);
  for await (const { lineNumber, bytes, byteLength } of splitLines(stream, MAX_LINE_BYTES)) {
    if (lineNumber <= afterLine) continue;
    const parsed: ParsedLine = bytes
      ? parseTaskLine(bytes)
      : {
          kind: 'fault',
          fault: { code: 'lineTooLong', detail: formatLinePlace('lineBytes', byteLength) },
        };
    yield { ...parsed, lineNumber, byteLength: bytes ? byteLength : 0 };
  }
}
