import { gunzipSync, gzipSync } from 'node:zlib';

/** The least a list may have, so that a place in it tells nothing of whom it is (Bitstring Status List v1.0, section 6.1). */
export const LEAST_LIST_BITS = 131_072;
const MOST_LIST_BYTES = 16 * 1024 * 1024;

/**
 * The bits of an `encodedList`: multibase base64url (`u`) of a gzip; StatusList2021 leaves the `u` out. Undefined for anything
 * else, for a list that is too short, and for one that unpacks to more than 16 MiB.
 */
export function decodeStatusList(encoded: string, isMultibase: boolean): Uint8Array | undefined {
  if (isMultibase && !encoded.startsWith('u')) return undefined;
  const text = isMultibase ? encoded.slice(1) : encoded;
  if (!/^[\w-]+={0,2}$/.test(text)) return undefined;
  try {
    const bits = gunzipSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST_LIST_BYTES });
    return bits.length * 8 < LEAST_LIST_BITS ? undefined : bits;
  } catch {
    return undefined;
  }
}

/** Writes a list of `LEAST_LIST_BITS` in which the bits at `indexes` are set, as Bitstring Status List v1.0 encodes it. */
export function encodeStatusList(indexes: readonly number[]): string {
  const bits = Buffer.alloc(LEAST_LIST_BITS / 8);
  for (const index of indexes) {
    if (index < 0 || index >= LEAST_LIST_BITS) throw new RangeError(`a list has no place ${index}`);
    bits.writeUInt8(bits.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3);
  }
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** The bit at an index, the first being the highest of the first byte; undefined beyond the end. */
export function isBitSet(bits: Uint8Array, index: number): boolean | undefined {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (0x80 >> (index % 8))) !== 0;
}
