/** All bytes of a stream of known length, in one piece of memory; throws when more or fewer come. */
export async function readAll(source: AsyncIterable<unknown>, byteCount: number): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(byteCount);
  let filled = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    if (filled + chunk.length > byteCount) throw new Error('The file is longer than its row says.');
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled < byteCount) throw new Error('The file is shorter than its row says.');
  return whole;
}
