import { createTranslator } from 'use-intl/core';
import type { Locale } from '~/core/locale';
import { messages as en } from './en/messages';
import type { Messages } from './messages';
import { messages as zhCN } from './zh-CN/messages';

const messagesByLocale: Record<Locale, Messages> = { en, 'zh-CN': zhCN as Messages };

/** All messages of a language. */
export function messagesOf(locale: Locale): Messages {
  return messagesByLocale[locale];
}

/** A translator over all namespaces (`t('expert.board.title')`) for loaders, mail and jobs. `timeZone` is an IANA name. */
export function createAppTranslator(reader: { locale: Locale; timeZone: string }) {
  return createTranslator<Messages>({
    locale: reader.locale,
    timeZone: reader.timeZone,
    messages: messagesOf(reader.locale),
  });
}

export type AppTranslator = ReturnType<typeof createAppTranslator>;
