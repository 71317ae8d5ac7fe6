import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines, type Line } from './split-lines';

async function* chunksOf(parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Promise.resolve(part);
}

async function linesOf(parts: Uint8Array[], maxBytes: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of splitLines(chunksOf(parts), maxBytes)) lines.push(line);
  return lines;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (line: Line): string | undefined => line.bytes && new TextDecoder().decode(line.bytes);

describe('splitting into lines', () => {
  it('gives the same lines however the bytes are cut', async () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r\n', 'é', '漢', '{}'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(80), { maxLength: 6 }), async (whole, cuts) => {
        const bytes = encode(whole);
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const parts = places.slice(1).map((place, index) => bytes.subarray(places[index], place));
        const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''));
        if (whole === '' || whole.endsWith('\n')) expected.pop();
        expect((await linesOf(parts, 1000)).map(decode)).toEqual(expected);
      }),
    );
  });

  it('passes over a line beyond the limit, says its size and goes on', async () => {
    const lines = await linesOf([encode('ok\n'), encode('x'.repeat(30)), encode('y\nfine\r\n')], 10);
    expect(lines.map((line) => [line.lineNumber, decode(line), line.byteLength])).toEqual([
      [1, 'ok', 2],
      [2, undefined, 31],
      [3, 'fine', 4],
    ]);
  });

  it('takes a line of exactly the limit, with CRLF too', async () => {
    expect((await linesOf([encode('1234567890\r\n12345678901\n')], 10)).map(decode)).toEqual(['1234567890', undefined]);
  });
});
