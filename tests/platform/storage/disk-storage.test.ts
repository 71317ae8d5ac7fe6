import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiskStorage } from '~/platform/storage/disk-storage.server';

let parent: string;
let root: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'assay-storage-'));
  root = path.join(parent, 'files');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function allFiles(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('openDiskStorage', () => {
  it('reads back what was written, by the number of bytes', async () => {
    const storage = openDiskStorage(root);
    const body = '行'.repeat(200_000);
    expect(await storage.write('imports/2026/a.jsonl', Readable.from([body]))).toBe(600_000);
    expect(await text(await storage.read('imports/2026/a.jsonl'))).toBe(body);
    expect((await stat(path.join(root, 'imports/2026/a.jsonl'))).mode & 0o077).toBe(0);
  });

  it('leaves nothing behind when the stream fails, and keeps the old file', async () => {
    const storage = openDiskStorage(root);
    await storage.write('a/b', Readable.from(['old']));
    const broken = Readable.from(
      (function* () {
        yield 'half';
        throw new Error('cut');
      })(),
    );
    await expect(storage.write('a/b', broken)).rejects.toThrow('cut');
    expect(await text(await storage.read('a/b'))).toBe('old');
    expect(await allFiles()).toEqual(['b']);
  });

  it('throws ENOENT for an absent key and removes twice without complaint', async () => {
    const storage = openDiskStorage(root);
    await storage.write('a', Readable.from(['x']));
    await storage.remove('a');
    await storage.remove('a');
    await expect(storage.read('a')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['../secret', 'a/../../secret', '/etc/passwd', 'a//b', '.incoming/x', '..', '', 'a\\..\\b', 'a\0b', 'a/'])(
    'refuses the key %j',
    async (key) => {
      await writeFile(path.join(parent, 'secret'), 'secret');
      const storage = openDiskStorage(root);
      await expect(storage.read(key)).rejects.toThrow(/key/);
      await expect(storage.write(key, Readable.from(['x']))).rejects.toThrow(/key/);
      await expect(storage.remove(key)).rejects.toThrow(/key/);
    },
  );
});
