import { ECDH } from 'node:crypto';
import { decodeBase58 } from './base58';
import type { PublicKey } from './public-key';

/** Multicodec prefixes as varints: ed25519-pub (0xed) and p256-pub (0x1200). */
const ED25519 = [0xed, 0x01];
const P256 = [0x80, 0x24];

/**
 * The public key of a multibase text (base58btc, `z`), as did:key and Multikey write it; undefined for another kind of key
 * and for bytes that are no key.
 */
export function readMultibaseKey(multibase: string): PublicKey | undefined {
  if (!multibase.startsWith('z')) return undefined;
  const bytes = decodeBase58(multibase.slice(1));
  if (!bytes) return undefined;
  const [first, second] = bytes;
  const key = Buffer.from(bytes.subarray(2));
  if (first === ED25519[0] && second === ED25519[1] && key.length === 32) {
    return { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') };
  }
  if (first !== P256[0] || second !== P256[1] || key.length !== 33) return undefined;
  return readPoint(key);
}

function readPoint(compressed: Buffer): PublicKey | undefined {
  try {
    const point = ECDH.convertKey(compressed, 'prime256v1', undefined, undefined, 'uncompressed') as Buffer;
    const [x, y] = [point.subarray(1, 33), point.subarray(33)];
    return { kty: 'EC', crv: 'P-256', x: x.toString('base64url'), y: y.toString('base64url') };
  } catch {
    return undefined;
  }
}
