import type { Locale } from '~/core/locale';
import type { AppTranslator } from '~/i18n/translate';

/** What a verification opens: the work on the board now, and what of it still waits for another decision of the desk. */
export function writeWhatOpens(t: AppTranslator, waiting: readonly string[], locale: Locale, board: string): string {
  const names = new Intl.ListFormat(locale).format(waiting);
  return waiting.length === 0
    ? t('credentials.mail.opens', { board })
    : t('credentials.mail.opensInPart', { board, names });
}
