import { fail, ok, type Failure, type Result } from '~/core/result';
import { hashPassword } from '~/platform/auth/hash-password.server';
import { insertExpert, insertUser } from './account-store.server';
import type { Ctx } from './context';
import type { SignUpExpertInput } from './sign-up.schema';

/** Opens an expert's account; fails with `emailTaken`. */
export async function signUpExpert(
  ctx: Ctx,
  input: SignUpExpertInput,
): Promise<Result<{ userId: string }, Failure<'emailTaken'>>> {
  const passwordHash = await hashPassword(input.password);
  const userId = ctx.newId();
  return ctx.db.transaction(async (tx) => {
    const { email, displayName, locale, timeZone, legalName, country } = input;
    const isNew = await insertUser(tx, { id: userId, email, passwordHash, displayName, locale, timeZone, at: ctx.now });
    if (!isNew) return fail('conflict', 'emailTaken', 'This address cannot be used.', { email: ['emailTaken'] });
    await insertExpert(tx, { userId, legalName, country, at: ctx.now });
    return ok({ userId });
  });
}
