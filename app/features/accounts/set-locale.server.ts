import type { Locale } from '~/core/locale';
import { updateLocale } from './account-store.server';
import type { Ctx } from './context';

/** Keeps the language a person chose with their account. */
export async function setLocale(ctx: Ctx, userId: string, locale: Locale): Promise<void> {
  await updateLocale(ctx.db, userId, locale);
}
