import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStorage } from '~/platform/storage/file-storage';
import { openS3Storage } from '~/platform/storage/s3-storage.server';

let folder: string;
let store: S3rver;
let storage: FileStorage;
const settings = { bucket: 'assay-trial', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-s3-'));
  const configureBuckets = [{ name: settings.bucket, configs: [] }];
  store = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets });
  const { port } = await store.run();
  storage = openS3Storage({ ...settings, endpoint: `http://127.0.0.1:${port}` });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe('openS3Storage', () => {
  it('reads back what was written, by the number of bytes', async () => {
    const body = '行'.repeat(200_000);
    expect(await storage.write('imports/2026/a.jsonl', Readable.from([Buffer.from(body)]))).toBe(600_000);
    expect(await text(await storage.read('imports/2026/a.jsonl'))).toBe(body);
  });

  it('streams a file of several parts in order', async () => {
    const chunks = Array.from({ length: 13 }, (_, index) => Buffer.alloc(1_000_000, index));
    expect(await storage.write('large', Readable.from(chunks))).toBe(13_000_000);
    expect((await buffer(await storage.read('large'))).equals(Buffer.concat(chunks))).toBe(true);
  });

  it('leaves nothing behind when the stream fails, and keeps the old file', async () => {
    await storage.write('a/b', Readable.from([Buffer.from('old')]));
    const broken = Readable.from(
      (function* () {
        yield Buffer.alloc(6_000_000);
        throw new Error('cut');
      })(),
    );
    await expect(storage.write('a/b', broken)).rejects.toThrow('cut');
    expect(await text(await storage.read('a/b'))).toBe('old');
  });

  it('throws ENOENT for an absent key and removes twice without complaint', async () => {
    await storage.write('x', Readable.from([Buffer.from('x')]));
    await storage.remove('x');
    await storage.remove('x');
    await expect(storage.read('x')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses a key that is not a plain relative path', async () => {
    await expect(storage.read('../secret')).rejects.toThrow(/key/);
    await expect(storage.write('a//b', Readable.from([Buffer.from('x')]))).rejects.toThrow(/key/);
  });

  it('fails, rather than hangs, when the store cannot be reached', async () => {
    const other = openS3Storage({ ...settings, endpoint: 'http://127.0.0.1:1' });
    await expect(other.write('a', Readable.from([Buffer.from('x')]))).rejects.toThrow(/ECONNREFUSED/);
  });
});
