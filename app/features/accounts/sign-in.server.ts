import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import { verifyPassword } from '~/platform/auth/hash-password.server';
import { loadPasswordHash } from './account-store.server';
import type { Ctx } from './context';
import type { SignInInput } from './sign-in.schema';

type SignInFailure = Failure<'wrongCredentials' | 'tooManyAttempts'>;

/**
 * Says whose address and password these are. A wrong address and a wrong password fail alike and take alike; attempts
 * are counted per account and per network address.
 */
export async function signIn(
  ctx: Ctx,
  input: SignInInput,
  from: { attempts: AttemptLimiter; clientAddress: string },
): Promise<Result<{ userId: string }, SignInFailure>> {
  const allowed =
    (await from.attempts.take('signInByAddress', from.clientAddress)) &&
    (await from.attempts.take('signInByAccount', input.email));
  if (!allowed) return fail('unavailable', 'tooManyAttempts', 'Too many attempts. Wait a few minutes.');
  const account = await loadPasswordHash(ctx.db, input.email);
  if (!(await verifyPassword(account?.passwordHash, input.password)) || !account) {
    return fail('invalid', 'wrongCredentials', 'E-mail address and password do not match.');
  }
  await from.attempts.reset('signInByAccount', input.email);
  return ok({ userId: account.userId });
}
