import { createHmac } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PSEUDONYM_LENGTH = 10;

/**
 * How an organization knows an expert: "R-" and 10 characters (50 bits) of Crockford's base32 of HMAC-SHA256 of the
 * expert's id under the organization's own secret. Stable within the organization, unlinkable across organizations.
 */
export function expertPseudonym(pseudonymSecret: Uint8Array, expertId: string): string {
  const digest = createHmac('sha256', pseudonymSecret).update(expertId).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte);
  let name = '';
  for (let index = 0; index < PSEUDONYM_LENGTH; index += 1) {
    name += CROCKFORD[Number((bits >> BigInt(51 - 5 * index)) & 31n)];
  }
  return `R-${name}`;
}
