import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { isLocale } from '~/core/locale';
import { isTheme } from '~/core/theme';
import type { Messages } from '~/i18n/messages';
import { PageEnvironmentProvider, type PageEnvironment } from '~/ui/page-environment';

/** Only the language of the page is loaded; another language begins with a new document. */
async function loadMessages({ locale, pseudo }: PageEnvironment): Promise<Messages> {
  if (pseudo) return (await import('~/i18n/pseudo/messages')).messages;
  if (locale === 'zh-CN') return (await import('~/i18n/zh-CN/messages')).messages as Messages;
  return (await import('~/i18n/en/messages')).messages;
}

function readEnvironment(): PageEnvironment {
  const { lang, dataset } = document.documentElement;
  return {
    locale: isLocale(lang) ? lang : 'en',
    timeZone: dataset.timeZone ?? 'UTC',
    theme: isTheme(dataset.theme) ? dataset.theme : 'system',
    pseudo: dataset.pseudo !== undefined,
    drawnAt: dataset.drawnAt ?? '1970-01-01T00:00:00.000Z',
    requestId: dataset.requestId ?? '',
    cspNonce: '',
  };
}

async function hydrate() {
  const environment = readEnvironment();
  const messages = await loadMessages(environment);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <PageEnvironmentProvider environment={environment} messages={messages}>
          <RemixBrowser />
        </PageEnvironmentProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
