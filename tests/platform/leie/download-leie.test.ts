import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it } from 'vitest';
import { buildLeieFile } from '~/platform/fakes/leie/build-leie-file';
import { fictionalExclusions } from '~/platform/fakes/leie/fictional-exclusions';
import { leieHandlers } from '~/platform/fakes/leie/leie-handlers.server';
import { downloadLeie } from '~/platform/leie/download-leie.server';
import type { LeieDownload, LeieFile } from '~/platform/leie/leie-download';

const quick = { silenceMs: 250, firstPauseMs: 5 };
const text = buildLeieFile(fictionalExclusions);

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<{ leieUrl: string }> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { leieUrl: `http://127.0.0.1:${port}/UPDATED.csv` };
}

function fileOf(download: LeieDownload): LeieFile {
  if (download.outcome !== 'downloaded') throw new Error(JSON.stringify(download));
  return download.file;
}

async function readAll(file: LeieFile): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read()) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

describe('downloadLeie', () => {
  it('keeps the file with its hash and edition, to be read more than once', async () => {
    const config = await serve((_request, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/csv',
          etag: '"e1"',
          'last-modified': 'Mon, 10 Aug 2026 13:18:45 GMT',
        })
        .end(text),
    );
    const file = fileOf(await downloadLeie(config, undefined, quick));
    expect(file).toMatchObject({
      etag: '"e1"',
      lastModified: new Date('2026-08-10T13:18:45Z'),
      byteCount: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    expect(await readAll(file)).toBe(text);
    expect(await readAll(file)).toBe(text);
    await file.close();
  });

  it('asks with what it knows and takes "not modified" for an answer', async () => {
    const seen: unknown[] = [];
    const config = await serve((request, response) => {
      seen.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      response.writeHead(304).end();
    });
    const known = { etag: '"e1"', lastModified: new Date('2026-08-10T13:18:45Z') };
    expect(await downloadLeie(config, known, quick)).toEqual({ outcome: 'notModified' });
    expect(seen).toEqual([['"e1"', 'Mon, 10 Aug 2026 13:18:45 GMT']]);
    const unasked = await downloadLeie(config, undefined, quick);
    expect(unasked).toMatchObject({ outcome: 'couldNotAsk', reason: 'httpError', httpStatus: 304 });
  });

  it.each([
    ['HTML that says so', 200, { 'content-type': 'text/html' }, '<html>', 'notCsv', 1],
    ['HTML that calls itself CSV', 200, { 'content-type': 'text/csv' }, '\u{feff} <!doctype html>', 'notCsv', 1],
    ['an address that moved', 302, { location: 'https://example.com/' }, '', 'httpError', 1],
    ['a file that is gone', 404, {}, 'gone', 'httpError', 1],
    ['a server that is down', 503, {}, 'down', 'httpError', 3],
    ['too many questions', 429, { 'retry-after': '0' }, '', 'rateLimited', 3],
    ['more bytes than are taken', 200, { 'content-type': 'text/csv' }, 'x'.repeat(2000), 'tooLarge', 1],
  ])('learns nothing from %s', async (_what, status, headers, body, reason, attempts) => {
    let asked = 0;
    const config = await serve((_request, response) => {
      asked += 1;
      response.writeHead(status, headers as Record<string, string>).end(body);
    });
    const answer = await downloadLeie(config, undefined, { ...quick, mostBytes: 1000 });
    expect(answer).toEqual({ outcome: 'couldNotAsk', reason, httpStatus: status });
    expect(asked).toBe(attempts);
  });

  it('tries a broken transfer again, and takes the whole file when it comes', async () => {
    let asked = 0;
    const config = await serve((_request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': Buffer.byteLength(text) });
      if (asked === 3) return void response.end(text);
      response.write(text.slice(0, 300));
      setTimeout(() => response.destroy(), 20);
    });
    const file = fileOf(await downloadLeie(config, undefined, quick));
    expect(await readAll(file)).toBe(text);
    expect(asked).toBe(3);
    await file.close();
  });

  it('calls a server that falls silent in the middle, or never listens, not asked', async () => {
    const config = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' });
      response.write(text.slice(0, 300));
    });
    expect(await downloadLeie(config, undefined, quick)).toMatchObject({ outcome: 'couldNotAsk', reason: 'timeout' });
    const nobody = { leieUrl: 'http://127.0.0.1:9/UPDATED.csv' };
    expect(await downloadLeie(nobody, undefined, quick)).toMatchObject({ outcome: 'couldNotAsk', reason: 'network' });
  });

  it('reads the built-in fake, whose second answer to the same edition is "not modified"', async () => {
    const config = { leieUrl: 'https://oig.example/exclusions/UPDATED.csv' };
    const fake = setupServer(...leieHandlers(config.leieUrl));
    fake.listen({ onUnhandledRequest: 'error' });
    try {
      const file = fileOf(await downloadLeie(config, undefined, quick));
      expect(await readAll(file)).toBe(text);
      expect(file.lastModified?.getUTCDate()).toBe(10);
      expect(await downloadLeie(config, file, quick)).toEqual({ outcome: 'notModified' });
      await file.close();
    } finally {
      fake.close();
    }
  });
});
