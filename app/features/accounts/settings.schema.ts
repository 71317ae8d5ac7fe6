import { z } from 'zod';
import { locales } from '~/core/locale';
import { themes } from '~/core/theme';
import { isTimeZone } from '~/core/time-zone';

/** What a person sets for themselves; the theme is kept by the browser, the rest with the account. */
export const settingsSchema = z.object({
  locale: z.enum(locales),
  timeZone: z.string().refine(isTimeZone, 'timeZoneInvalid'),
  theme: z.enum(themes),
});
export type SettingsInput = z.infer<typeof settingsSchema>;
