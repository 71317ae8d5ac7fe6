import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import { hashPassword } from '~/platform/auth/hash-password.server';
import { sha256Hex } from '~/platform/crypto/hash.server';
import type { Ctx } from '../accounts/context';
import { getUserIdByEmail } from '../accounts/get-password-owner.server';
import { isWeakPassword } from '../accounts/is-weak-password';
import { getResetEmail } from './get-reset-email.server';
import { deleteReset } from './password-reset-store.server';
import type { ResetPasswordInput } from './reset-password.schema';
import { setPassword } from './set-password.server';
import { weakPassword } from './weak-password';

type ResetFailure = Failure<'resetLinkOver' | 'invalidInput'>;

/**
 * Sets a new password by the token of a mailed link, which is used up by it. Every session of the account ends, and wrong
 * passwords counted against it are forgotten. Fails with `resetLinkOver` when the link is out of time, used or voided.
 */
export async function resetPassword(
  ctx: Ctx,
  input: ResetPasswordInput,
  from: { attempts: AttemptLimiter },
): Promise<Result<{ userId: string }, ResetFailure>> {
  const email = await getResetEmail(ctx, input.token);
  if (email === undefined) return linkOver;
  if (isWeakPassword(input.password, email)) return weakPassword('password');
  const passwordHash = await hashPassword(input.password);
  const result = await ctx.db.transaction(async (tx): Promise<Result<{ userId: string }, ResetFailure>> => {
    const isUsedUp = await deleteReset(tx, sha256Hex(input.token), ctx.now);
    const userId = await getUserIdByEmail(tx, email);
    if (!isUsedUp || userId === undefined) return linkOver;
    await setPassword(tx, ctx, { userId, email, passwordHash, replaces: null, action: 'password.reset' });
    return ok({ userId });
  });
  if (result.ok) await from.attempts.reset('signInByAccount', email);
  return result;
}

const linkOver = fail('conflict', 'resetLinkOver', 'This link is out of time or was used.');
