import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages, useNow, useTimeZone } from 'use-intl';
import type { Messages } from '~/i18n/messages';

/** Lets part of a page say what its area is not sent; what the page has already is kept. */
export function MoreMessages({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const all = { ...messages, ...useMessages() };
  const timeZone = useTimeZone();
  return (
    <IntlProvider locale={useLocale()} now={useNow()} messages={all} {...(timeZone === undefined ? {} : { timeZone })}>
      {children}
    </IntlProvider>
  );
}
