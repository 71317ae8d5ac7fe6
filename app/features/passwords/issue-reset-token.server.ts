import { randomBytes } from 'node:crypto';
import { sha256Hex } from '~/platform/crypto/hash.server';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { getUserIdByEmail } from '../accounts/get-password-owner.server';
import {
  deleteExpiredResets,
  deleteResetsOfEmail,
  loadUnissuedResetForUpdate,
  updateTokenHash,
} from './password-reset-store.server';

const TOKEN_BYTES = 32;

/**
 * Makes the token of a reset, once, in the transaction that writes the mail it goes out with; only its hash is kept. What
 * was asked for under the address before is void from then on. Undefined when no account has the address.
 */
export async function issueResetToken(
  tx: Queryable,
  ctx: Pick<Ctx, 'now'>,
  resetId: string,
): Promise<{ userId: string; token: string } | undefined> {
  await deleteExpiredResets(tx, ctx.now);
  const email = await loadUnissuedResetForUpdate(tx, resetId);
  if (email === undefined) return undefined;
  const userId = await getUserIdByEmail(tx, email);
  if (userId === undefined) {
    await deleteResetsOfEmail(tx, email, null);
    return undefined;
  }
  await deleteResetsOfEmail(tx, email, resetId);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await updateTokenHash(tx, resetId, sha256Hex(token));
  return { userId, token };
}
