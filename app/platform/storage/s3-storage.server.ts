import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { S3Settings } from '../config/config';
import type { FileStorage } from './file-storage';
import { assertStorageKey } from './storage-key';

const MOST_ATTEMPTS = 3;
const CONNECTION_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 30_000;
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Files in one bucket of an S3-compatible store. An object appears under its key only when its upload is complete. A request
 * that fails in transit or on the store's side is tried three times; a part of an upload is repeated by itself.
 */
export function openS3Storage(settings: S3Settings): FileStorage {
  const { bucket, endpoint, region, accessKeyId, secretAccessKey } = settings;
  const client = new S3Client({
    region,
    maxAttempts: MOST_ATTEMPTS,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      socketTimeout: IDLE_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  });
  const at = (key: string) => {
    assertStorageKey(key);
    return { Bucket: bucket, Key: key };
  };
  return {
    async write(key, body) {
      const place = at(key);
      const counter = countBytes();
      const upload = new Upload({ client, params: { ...place, Body: counter.stream } });
      // Either side's fault ends the other: a broken source aborts the upload, a refused upload stops the reading.
      const sent = upload.done().catch((error: unknown) => {
        counter.stream.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
      });
      await Promise.all([pipeline(body, counter.stream), sent]);
      return counter.total();
    },
    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        if (!Body) throw new Error(`The store answered no content for ${key}.`);
        return Body as Readable;
      } catch (error) {
        if (error instanceof NoSuchKey) throw Object.assign(error, { code: 'ENOENT' });
        throw error;
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}

function countBytes(): { stream: Transform; total: () => number } {
  let total = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, total: () => total };
}
