import type { Queryable } from '~/platform/db/database';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import { updateBirthDate, updateOtherNames } from './account-store.server';
import type { Ctx } from './context';

/**
 * Keeps, in the caller's transaction, the spellings somebody is registered under elsewhere and their birth date, encrypted as
 * `YYYY-MM-DD`; a null birth date keeps the one that is there. Tells those who compare people with lists.
 */
export async function keepIdentity(
  tx: Queryable,
  ctx: Pick<Ctx, 'services'>,
  identity: { expertId: string; otherNames: readonly string[]; birthDate: Date | null },
): Promise<void> {
  const { expertId, otherNames, birthDate } = identity;
  await updateOtherNames(tx, expertId, otherNames);
  if (birthDate) {
    const day = Buffer.from(birthDate.toISOString().slice(0, 10), 'utf8');
    await updateBirthDate(tx, expertId, ctx.services.secrets.encrypt(day));
  }
  await emitEvent(tx, 'expert.identityChanged', { expertId });
}
