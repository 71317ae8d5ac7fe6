import { redirect } from '@remix-run/node';
import { fail, type Failure, type Result } from '~/core/result';
import { beginSession } from '~/features/accounts/begin-session.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import type { RequestContext } from '~/routes/request-context.server';

/** Signs the new person in and sends them to `target`, or answers what was wrong. Sign-ups are counted per network address. */
export async function answerSignUp(
  context: RequestContext,
  target: string,
  form: FormData,
  signUp: () => Promise<Result<{ userId: string }>>,
) {
  if (!(await context.attempts.take('signUpByAddress', context.clientAddress)))
    return actionFailure(tooMany, keptFields(form));
  const result = await signUp();
  if (!result.ok) return actionFailure(result.error, keptFields(form));
  const cookie = await beginSession(context.sessions, result.value.userId, context.sessionToken);
  return redirect(target, { headers: { 'Set-Cookie': cookie } });
}

const tooMany: Failure = fail('unavailable', 'tooManyAttempts', 'Too many attempts. Wait a few minutes.').error;
