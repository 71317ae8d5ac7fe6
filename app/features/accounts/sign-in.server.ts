import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import { verifyPassword } from '~/platform/auth/hash-password.server';
import { loadPasswordHash } from './account-store.server';
import type { Ctx } from './context';
import { beginSession } from './begin-session.server';
import type { Sessions } from './open-sessions.server';
import type { SignInInput } from './sign-in.schema';

type SignInFailure = Failure<'wrongCredentials' | 'tooManyAttempts'>;

/**
 * Begins a session for whose address and password these are, and answers its `Set-Cookie`. A wrong address and a wrong password fail
 * alike and take alike; attempts are counted per account and per network address.
 */
export async function signIn(
  ctx: Ctx,
  input: SignInInput,
  from: { attempts: AttemptLimiter; clientAddress: string; sessions: Sessions; sessionToken: string | null },
): Promise<Result<{ userId: string; cookie: string }, SignInFailure>> {
  const allowed =
    (await from.attempts.take('signInByAddress', from.clientAddress)) &&
    (await from.attempts.take('signInByAccount', input.email));
  if (!allowed) return fail('unavailable', 'tooManyAttempts', 'Too many attempts. Wait a few minutes.');
  const account = await loadPasswordHash(ctx.db, input.email);
  if (!(await verifyPassword(account?.passwordHash, input.password)) || !account) return wrongCredentials();
  const { userId } = account;
  const cookie = await beginSession(from.sessions, userId, from.sessionToken);
  // A password that was replaced while this one was verified has ended the sessions before this one: it ends as well.
  if ((await loadPasswordHash(ctx.db, input.email))?.passwordHash !== account.passwordHash) {
    await from.sessions.invalidateUserSessions(userId);
    return wrongCredentials();
  }
  await from.attempts.reset('signInByAccount', input.email);
  return ok({ userId, cookie });
}

const wrongCredentials = (): Result<never, SignInFailure> =>
  fail('invalid', 'wrongCredentials', 'E-mail address and password do not match.');
