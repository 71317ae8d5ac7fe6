import { defaultLocale, isLocale, type Locale } from '~/core/locale';

/** Who a mail is written to, in their own language and time zone. */
export interface MailReader {
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
}

/** The reader as their account names them. */
export function mailReader(account: {
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}): MailReader {
  return {
    email: account.email,
    name: account.displayName,
    locale: isLocale(account.locale) ? account.locale : defaultLocale,
    timeZone: account.timeZone,
  };
}
