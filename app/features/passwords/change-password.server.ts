import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import { hashPassword } from '~/platform/auth/hash-password.server';
import type { Ctx } from '../accounts/context';
import { getEmailByPassword } from '../accounts/get-password-owner.server';
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
  const email = await getEmailByPassword(ctx.db, userId, input.currentPassword);
  if (email === undefined)
    return fail('invalid', 'invalidInput', 'The present password is another.', { currentPassword: ['passwordWrong'] });
  if (isWeakPassword(input.newPassword, email)) return weakPassword('newPassword');
  const passwordHash = await hashPassword(input.newPassword);
  await ctx.db.transaction((tx) => setPassword(tx, ctx, { userId, email, passwordHash, action: 'password.changed' }));
  await from.attempts.reset('passwordChangeByAccount', userId);
  return ok(undefined);
}
