import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl/react';
import type { Locale } from '~/core/locale';
import type { Theme } from '~/core/theme';
import type { Messages } from '~/i18n/messages';

/** What a page knows of the request it was drawn for; the server writes it on <html>, the browser reads it back. */
export interface PageEnvironment {
  locale: Locale;
  timeZone: string;
  theme: Theme;
  /** Shows every translated text altered, so that what is not translated stands out; never in production. */
  pseudo: boolean;
  /** The database's clock when the page was drawn, ISO 8601. */
  drawnAt: string;
  requestId: string;
  /** Empty in the browser, which hides nonces from scripts. */
  cspNonce: string;
}

const PageEnvironmentContext = createContext<PageEnvironment | null>(null);
const TICK_MS = 20_000;

/** The environment of the page; throws outside the provider. */
export function usePageEnvironment(): PageEnvironment {
  const environment = useContext(PageEnvironmentContext);
  if (!environment) throw new Error('No page environment');
  return environment;
}

/** Gives a page its language, time zone, messages and clock. The clock ticks on from the server's, never from the browser's own. */
export function PageEnvironmentProvider(props: {
  environment: PageEnvironment;
  messages: Messages;
  children: ReactNode;
}) {
  const { environment, messages, children } = props;
  const drawnAt = useMemo(() => new Date(environment.drawnAt), [environment.drawnAt]);
  const [now, setNow] = useState(drawnAt);
  useEffect(() => {
    const startedAt = performance.now();
    const timer = setInterval(() => setNow(new Date(drawnAt.getTime() + performance.now() - startedAt)), TICK_MS);
    return () => clearInterval(timer);
  }, [drawnAt]);
  return (
    <PageEnvironmentContext.Provider value={environment}>
      <IntlProvider locale={environment.locale} timeZone={environment.timeZone} now={now} messages={messages}>
        {children}
      </IntlProvider>
    </PageEnvironmentContext.Provider>
  );
}
