const LINE_FEED = 10;
/** More than the longest line a task can make; a file without line breaks must not fill the memory. */
const MOST_LINE_BYTES = 256 * 1024 * 1024;

/**
 * Cuts a file into lines at LF, byte for byte: nothing is trimmed or repaired. A line that is not UTF-8 or too long is
 * undefined. The line break after the last line opens no further line.
 */
export async function* readExportLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= MOST_LINE_BYTES) parts.push(part);
  };
  const finish = (): string | undefined => {
    const text = size > MOST_LINE_BYTES ? undefined : decode(parts);
    parts = [];
    size = 0;
    return text;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.slice(start));
  }
  if (size > 0) yield finish();
}

function decode(parts: readonly Uint8Array[]): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  } catch {
    return undefined;
  }
}
