import { z } from 'zod';

/** The algorithms a badge may be signed with: never none, never a shared secret. */
export const signatureAlgorithms = ['EdDSA', 'ES256', 'RS256'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

const MOST_KEY_CHARACTERS = 1_400;
const base64url = z
  .string()
  .max(MOST_KEY_CHARACTERS)
  .regex(/^[\w-]+$/);
const common = { kid: z.string().max(2_000).optional(), use: z.string().optional(), alg: z.string().optional() };

/** The public keys that fit an algorithm of the list; what else a JWK holds, a private half above all, is not read. */
export const publicKeySchema = z.discriminatedUnion('kty', [
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: base64url, ...common }),
  z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: base64url, y: base64url, ...common }),
  z.object({ kty: z.literal('RSA'), n: base64url, e: base64url, ...common }),
]);
export type PublicKey = z.output<typeof publicKeySchema>;

/** 2048 bits in base64url. */
const LEAST_MODULUS_CHARACTERS = 342;

/** Whether a key may check signatures of an algorithm: its type, its size, and what it says it is for. */
export function fitsAlgorithm(key: PublicKey, algorithm: SignatureAlgorithm): boolean {
  if (key.use !== undefined && key.use !== 'sig') return false;
  if (key.alg !== undefined && key.alg !== algorithm && !(algorithm === 'EdDSA' && key.alg === 'Ed25519')) return false;
  if (key.kty === 'RSA') return algorithm === 'RS256' && key.n.length >= LEAST_MODULUS_CHARACTERS;
  return algorithm === (key.kty === 'OKP' ? 'EdDSA' : 'ES256');
}

/** The algorithm of the list that a JWT's header names, or undefined. */
export function readAlgorithm(alg: string): SignatureAlgorithm | undefined {
  return signatureAlgorithms.find((algorithm) => algorithm === alg);
}
