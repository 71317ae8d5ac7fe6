import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages, useNow, useTimeZone } from 'use-intl';
import type { Messages } from '~/i18n/messages';

/** Lets part of a page say what its area is not sent; what the page has already is kept. */
function MoreMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const all = { ...messages, ...useMessages() };
  const timeZone = useTimeZone();
  return (
    <IntlProvider locale={useLocale()} now={useNow()} messages={all} {...(timeZone === undefined ? {} : { timeZone })}>
      {children}
    </IntlProvider>
  );
}

/** A frame for pages that say what their area is not sent, in the reader's language. */
export function wordsFrame(en: Partial<Messages>, zhCN: object) {
  return function Words({ children }: { children: ReactNode }) {
    return <MoreMessages messages={useLocale() === 'zh-CN' ? zhCN : en}>{children}</MoreMessages>;
  };
}
