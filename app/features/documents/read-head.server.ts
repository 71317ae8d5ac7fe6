/** The first bytes of a stream, and a stream of all of it that starts with them again. */
export interface HeadedStream {
  head: Uint8Array;
  whole: AsyncIterable<Uint8Array>;
}

/** Reads until `wantedBytes` have come or the source ends; the rest is left in the source. */
export async function readHead(source: AsyncIterable<Uint8Array>, wantedBytes: number): Promise<HeadedStream> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  let ended = false;
  while (byteCount < wantedBytes && !ended) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else {
      chunks.push(next.value);
      byteCount += next.value.length;
    }
  }
  const head = Buffer.concat(chunks);
  return { head, whole: resume(head, iterator, ended) };
}

async function* resume(head: Uint8Array, rest: AsyncIterator<Uint8Array>, ended: boolean): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  let next = ended ? undefined : await rest.next();
  while (next && !next.done) {
    yield next.value;
    next = await rest.next();
  }
}
