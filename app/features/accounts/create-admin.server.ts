import { fail, ok, type Failure, type Result } from '~/core/result';
import { hashPassword } from '~/platform/auth/hash-password.server';
import { insertUser, updateStaffRole } from './account-store.server';
import type { SystemCtx } from './context';
import type { SignUpExpertInput } from './sign-up.schema';

/** Opens an account with the admin role, for the set-up of an installation; no page does this. Fails with `emailTaken`. */
export async function createAdmin(
  ctx: SystemCtx,
  input: Omit<SignUpExpertInput, 'legalName' | 'country'>,
): Promise<Result<{ userId: string }, Failure<'emailTaken'>>> {
  const passwordHash = await hashPassword(input.password);
  const userId = ctx.newId();
  return ctx.db.transaction(async (tx) => {
    const { email, displayName, locale, timeZone } = input;
    const isNew = await insertUser(tx, { id: userId, email, passwordHash, displayName, locale, timeZone, at: ctx.now });
    if (!isNew) return fail('conflict', 'emailTaken', 'This address cannot be used.');
    await updateStaffRole(tx, userId, 'admin');
    return ok({ userId });
  });
}
