import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Locale } from '~/core/locale';
import type { Actor, DemoSite } from '../../pages/open-demo-site';

export interface Windows {
  /** The window of an actor, opened when it is first asked for. */
  pageOf(actor: Actor): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Browser windows of all actors in one language. The browser's time zone is nobody's in the demonstration, so that a time
 * drawn in it instead of the reader's differs from what the server drew.
 */
export function openWindows(browser: Browser, demo: DemoSite, locale: Locale): Windows {
  const windows = new Map<Actor, { context: BrowserContext; page: Page }>();
  return {
    pageOf: async (actor) => {
      const known = windows.get(actor);
      if (known) return known.page;
      const context = await browser.newContext({ locale, timezoneId: 'Pacific/Chatham', reducedMotion: 'reduce' });
      const session = demo.cookieOf[actor].split('; ').filter((cookie) => cookie !== '');
      const cookies = [...session, `assay_locale=${locale}`].map((cookie) => {
        const [name = '', value = ''] = cookie.split('=');
        return { name, value, url: demo.site.url };
      });
      await context.addCookies(cookies);
      const page = await context.newPage();
      windows.set(actor, { context, page });
      return page;
    },
    close: async () => {
      await Promise.all([...windows.values()].map(({ context }) => context.close()));
    },
  };
}
