import { updateLocale, updateTimeZone } from './account-store.server';
import type { Ctx } from './context';
import type { SettingsInput } from './settings.schema';

/** Keeps a person's language (of pages and mails) and time zone with their account. */
export async function changeSettings(
  ctx: Ctx,
  userId: string,
  { locale, timeZone }: Pick<SettingsInput, 'locale' | 'timeZone'>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await updateLocale(tx, userId, locale);
    await updateTimeZone(tx, userId, timeZone);
  });
}
