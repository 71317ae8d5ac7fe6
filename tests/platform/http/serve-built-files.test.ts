import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltFiles } from '~/platform/http/serve-built-files.server';
import { compressFiles } from '../../../scripts/building/compress-files';

const script = `export const text = ${JSON.stringify('word '.repeat(500))};`;
let folder = '';
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/entry-abc.js'), script);
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, '.secret'), 'no');
  await compressFiles(folder);
  const app = express().use(serveBuiltFiles(folder));
  server = app.use((_request, response) => void response.send('a page')).listen(0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string, encoding = '', method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    const asked = request({ port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

describe('the built files', () => {
  it('come in the smallest form the browser takes, and are kept for ever', async () => {
    const best = await ask('/assets/entry-abc.js', 'gzip, deflate, br');
    expect(best.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript',
      'cache-control': 'public,max-age=31536000,immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(brotliDecompressSync(best.body).toString()).toBe(script);
    expect(best.body.byteLength).toBeLessThan(script.length / 10);
    const good = await ask('/assets/entry-abc.js', 'gzip');
    expect(gunzipSync(good.body).toString()).toBe(script);
    const plain = await ask('/assets/entry-abc.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(script);
  });

  it('leave every other address to who comes next', async () => {
    expect((await ask('/assets/entry-old.js')).body.toString()).toBe('a page');
    expect((await ask('/assets/..%2f..%2fpackage.json')).body.toString()).toBe('a page');
    expect((await ask('/')).body.toString()).toBe('a page');
    expect((await ask('/.secret')).body.toString()).toBe('a page');
    expect((await ask('/favicon.svg', '', 'POST')).body.toString()).toBe('a page');
  });

  it('are kept for an hour when their name carries no hash', async () => {
    const icon = await ask('/favicon.svg', 'br');
    expect(icon.headers['cache-control']).toBe('public,max-age=3600');
    expect(icon.headers['content-type']).toBe('image/svg+xml');
    expect((await ask('/favicon.svg', 'br', 'HEAD')).body.byteLength).toBe(0);
  });
});
