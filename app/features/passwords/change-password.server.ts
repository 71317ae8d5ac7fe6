import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import { hashPassword } from '~/platform/auth/hash-password.server';
import type { Ctx } from '../accounts/context';
import { getOwnerByPassword } from '../accounts/get-password-owner.server';
import { isWeakPassword } from '../accounts/is-weak-password';
import type { ChangePasswordInput } from './change-password.schema';
import { setPassword } from './set-password.server';
import { weakPassword } from './weak-password';

/**
 * Changes a person's own password, the present one given. Every session ends, this browser's too: begin a new one. Fails
 * with `invalidInput` at the field at fault, or `tooManyAttempts`.
 */
export async function changePassword(
  ctx: Ctx,
  userId: string,
  input: ChangePasswordInput,
  from: { attempts: AttemptLimiter },
): Promise<Result<undefined, Failure<'invalidInput' | 'tooManyAttempts'>>> {
  if (!(await from.attempts.take('passwordChangeByAccount', userId)))
    return fail('unavailable', 'tooManyAttempts', 'Too many attempts. Wait a few minutes.');
  const owner = await getOwnerByPassword(ctx.db, userId, input.currentPassword);
  if (!owner) return wrongPassword();
  const { email, passwordHash: replaces } = owner;
  if (isWeakPassword(input.newPassword, email)) return weakPassword('newPassword');
  const passwordHash = await hashPassword(input.newPassword);
  const change = { userId, email, passwordHash, replaces, action: 'password.changed' } as const;
  if (!(await ctx.db.transaction((tx) => setPassword(tx, ctx, change)))) return wrongPassword();
  await from.attempts.reset('passwordChangeByAccount', userId);
  return ok(undefined);
}

function wrongPassword(): Result<never, Failure<'invalidInput'>> {
  const message = 'The present password is another.';
  return fail('invalid', 'invalidInput', message, { currentPassword: ['passwordWrong'] });
}
