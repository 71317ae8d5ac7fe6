import { createTranslator } from 'use-intl/core';
import type { Locale } from '~/core/locale';
import { messages as en } from './en/messages';
import type { Messages } from './messages';
import { pseudoLocalize } from './pseudo-localize';
import { messages as zhCN } from './zh-CN/messages';

const messagesByLocale: Record<Locale, Messages> = { en, 'zh-CN': zhCN as Messages };

interface Reader {
  locale: Locale;
  /** Altered English in place of the language: see `pseudoLocalize`. */
  pseudo?: boolean;
}

/** All messages of a reader's language. */
export function messagesOf({ locale, pseudo }: Reader): Messages {
  return pseudo ? pseudoLocalize(en) : messagesByLocale[locale];
}

/** A translator over all namespaces (`t('expert.board.title')`) for loaders, mail and jobs. `timeZone` is an IANA name. */
export function createAppTranslator(reader: Reader & { timeZone: string }) {
  return createTranslator<Messages>({
    locale: reader.locale,
    timeZone: reader.timeZone,
    messages: messagesOf(reader),
  });
}

export type AppTranslator = ReturnType<typeof createAppTranslator>;
