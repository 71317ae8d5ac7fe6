import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { isLocale } from '~/core/locale';
import { isTheme } from '~/core/theme';
import type { Messages } from '~/i18n/messages';
import { PageEnvironmentProvider, type PageEnvironment } from '~/ui/page-environment';

const parts = import.meta.glob<{ messages: Partial<Messages> }>('./i18n/{en,zh-CN}/for-*.ts');

/** The messages of the page's language for its viewer's areas. Another language, and signing in or out, begin with a new document. */
async function loadMessages({ locale, pseudo }: PageEnvironment): Promise<Messages> {
  if (pseudo) return (await import('~/i18n/pseudo/messages')).messages;
  // Experts are sent less of some namespaces than companies and admins, so theirs goes under.
  const areas = ['everybody', ...(document.documentElement.dataset.areas?.split(' ').toReversed() ?? [])];
  const load = async (area: string) => (await parts[`./i18n/${locale}/for-${area}.ts`]?.())?.messages;
  return Object.assign({}, ...(await Promise.all(areas.map(load)))) as Messages;
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

/** Tells the server the browser's own time zone: pages for who has no account are drawn in it, and a new account begins with it. */
function tellTimeZone() {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `assay_time_zone=${timeZone}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
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

tellTimeZone();
void hydrate();
