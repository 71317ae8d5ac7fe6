import type { Readable } from 'node:stream';

/** Files by key. Keys are made by us, never by a user. */
export interface FileStorage {
  /** Streams to the key; nothing is left behind when the stream fails. Answers the number of bytes written. */
  write(key: string, body: Readable): Promise<number>;
  /** Streams the key's bytes; throws `ENOENT`-like when absent. */
  read(key: string): Promise<Readable>;
  /** Removes the key; absent is fine. */
  remove(key: string): Promise<void>;
}
