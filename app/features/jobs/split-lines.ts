/** A line without its line break; `bytes` is undefined when the line is longer than the limit. */
export interface Line {
  lineNumber: number;
  bytes: Uint8Array | undefined;
  /** The size of the line without its line break; true also for a line that was not kept. */
  byteLength: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

class PendingLine {
  private parts: Uint8Array[] = [];
  private size = 0;
  constructor(
    private readonly lineNumber: number,
    private readonly maxBytes: number,
  ) {}

  /** One byte more than the limit is kept, for the carriage return that is cut off at the end. */
  add(part: Uint8Array): void {
    this.size += part.length;
    if (this.size > this.maxBytes + 1) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  finish(): Line {
    if (this.size > this.maxBytes + 1) return { lineNumber: this.lineNumber, bytes: undefined, byteLength: this.size };
    const bytes = new Uint8Array(this.size);
    let offset = 0;
    for (const part of this.parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    const kept = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
    const fits = kept.length <= this.maxBytes;
    return { lineNumber: this.lineNumber, bytes: fits ? kept : undefined, byteLength: kept.length };
  }
}

/**
 * Cuts a stream into lines at LF or CRLF, numbered from 1. Holds at most one line of `maxBytes` in memory, whatever
 * the file holds; a longer line is passed over and reported without its bytes.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let lineNumber = 1;
  let pending = new PendingLine(lineNumber, maxBytes);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      pending.add(chunk.subarray(start, end));
      yield pending.finish();
      lineNumber += 1;
      pending = new PendingLine(lineNumber, maxBytes);
      start = end + 1;
    }
    pending.add(chunk.subarray(start));
  }
  if (!pending.isEmpty) yield pending.finish();
}
