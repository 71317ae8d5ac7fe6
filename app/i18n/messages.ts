import type { Locale } from '~/core/locale';
import type { messages as en } from './en/messages';

/** All namespaces. English is the source: its texts give every message its name and its arguments. */
export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
