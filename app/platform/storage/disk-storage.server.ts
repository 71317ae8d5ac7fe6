import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStorage } from './file-storage';
import { assertStorageKey } from './storage-key';

const TEMPORARY_FOLDER = '.incoming';

/** Files under one folder. A file appears under its key only when it is complete and on the disk. */
export function openDiskStorage(root: string): FileStorage {
  const fileOf = (key: string): string => resolveKey(root, key);
  return {
    async write(key, body) {
      const target = fileOf(key);
      const temporary = path.join(root, TEMPORARY_FOLDER, randomUUID());
      await mkdir(path.dirname(temporary), { recursive: true, mode: 0o700 });
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      try {
        const byteCount = await writeDurably(temporary, body);
        await rename(temporary, target);
        await syncFolder(path.dirname(target));
        return byteCount;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async read(key) {
      const file = await open(fileOf(key), 'r');
      return file.createReadStream();
    },
    async remove(key) {
      await rm(fileOf(key), { force: true });
    },
  };
}

function resolveKey(root: string, key: string): string {
  assertStorageKey(key);
  return path.join(root, ...key.split('/'));
}

async function writeDurably(file: string, body: Readable): Promise<number> {
  const sink = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(body, sink);
  return sink.bytesWritten;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
