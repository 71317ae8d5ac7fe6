import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Ctx } from '../accounts/context';
import { insertReset } from './password-reset-store.server';
import type { RequestResetInput } from './request-reset.schema';

const VALID_MINUTES = 60;

/**
 * Asks for a link to choose a new password. Neither the answer nor the time it takes says whether an account has the
 * address: whether there is one is looked up when the mail is written. Fails with `tooManyAttempts`.
 */
export async function requestReset(
  ctx: Ctx,
  input: RequestResetInput,
  from: { attempts: AttemptLimiter; clientAddress: string },
): Promise<Result<undefined, Failure<'tooManyAttempts'>>> {
  const allowed =
    (await from.attempts.take('resetByAddress', from.clientAddress)) &&
    (await from.attempts.take('resetByEmail', input.email));
  if (!allowed) return fail('unavailable', 'tooManyAttempts', 'Too many attempts. Wait a few minutes.');
  const resetId = ctx.newId();
  const expiresAt = new Date(ctx.now.getTime() + VALID_MINUTES * 60_000);
  await ctx.db.transaction(async (tx) => {
    await insertReset(tx, { id: resetId, email: input.email, expiresAt });
    await emitEvent(tx, 'passwordReset.requested', { resetId });
  });
  return ok(undefined);
}
