import { randomBytes } from 'node:crypto';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { hashPassword } from '~/platform/auth/hash-password.server';
import { insertOrganization, insertUser } from './account-store.server';
import type { Ctx } from './context';
import type { SignUpCompanyInput } from './sign-up.schema';

const PSEUDONYM_SECRET_BYTES = 32;

/** Opens an organization and the account of its owner; fails with `emailTaken`. */
export async function signUpCompany(
  ctx: Ctx,
  input: SignUpCompanyInput,
): Promise<Result<{ userId: string; organizationId: string }, Failure<'emailTaken'>>> {
  const passwordHash = await hashPassword(input.password);
  const userId = ctx.newId();
  const organizationId = ctx.newId();
  return ctx.db.transaction(async (tx) => {
    const { email, displayName, locale, timeZone, organizationName } = input;
    const isNew = await insertUser(tx, { id: userId, email, passwordHash, displayName, locale, timeZone, at: ctx.now });
    if (!isNew) return fail('conflict', 'emailTaken', 'This address cannot be used.', { email: ['emailTaken'] });
    await insertOrganization(tx, {
      id: organizationId,
      name: organizationName,
      billingEmail: email,
      pseudonymSecret: randomBytes(PSEUDONYM_SECRET_BYTES),
      ownerUserId: userId,
      at: ctx.now,
    });
    return ok({ userId, organizationId });
  });
}
