import { Transform } from 'node:stream';

/**
 * A stream that leaves out zero bytes. React 18 writes its buffer out whole when a character of several bytes does not fit its
 * end, so the unused last bytes arrive as zeros in the middle of Chinese text; in an attribute a browser draws them as U+FFFD.
 * No page holds a zero byte of its own.
 */
export function dropNullBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
