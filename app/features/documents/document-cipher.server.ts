import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** How many bytes longer a sealed document is: nonce and tag. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** A data key for one document; it never encrypts a second one, so its nonce may be drawn at random. */
export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Nonce, cipher text, tag of the bytes under `dataKey`, bound to the document's id. Streams: memory stays at a chunk. */
export async function* sealBytes(
  dataKey: Uint8Array,
  documentId: string,
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, dataKey, nonce);
  cipher.setAAD(Buffer.from(documentId, 'utf8'));
  yield nonce;
  for await (const chunk of plain) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** The bytes that `sealBytes` sealed; throws when a single bit, the key or the id is another. */
export function openBytes(dataKey: Uint8Array, documentId: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed.length < SEAL_BYTES) throw new Error('This is not a sealed document.');
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, dataKey, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(documentId, 'utf8'));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, tagAt));
  // Galois/counter mode holds nothing back: the last step only proves the tag.
  decipher.final();
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength);
}
