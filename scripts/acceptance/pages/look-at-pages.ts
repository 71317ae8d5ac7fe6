import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { locales, type Locale } from '~/core/locale';
import { actors, type Actor, type DemoSite } from '../../pages/open-demo-site';
import { expectAnswer } from './expect-answer';
import type { Tally } from './tally';
import { viewPage } from './view-page';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

interface Visit {
  actor: Actor;
  path: string;
  url: string;
  statuses: number[];
}

/**
 * Looks at every page each actor may open, and at one page each is refused, in both languages and both themes, a browser
 * window per theme side by side. Pictures go to `pictures` in light colours. Answers how many pages were looked at.
 */
export async function lookAtPages(
  browser: Browser,
  demo: DemoSite,
  tally: Tally,
  pictures: string | undefined,
): Promise<number> {
  const visits = listVisits(demo);
  for (const locale of locales) {
    for (const actor of actors) await chooseLocale(demo, actor, locale);
    // One window begins where the other ends, so that two windows seldom stand in the same workspace.
    const orders = { light: visits, dark: visits.toReversed() };
    await Promise.all(
      THEMES.map((theme) => lookInTheme(browser, demo, tally, { locale, theme, visits: orders[theme], pictures })),
    );
  }
  return visits.length * locales.length * THEMES.length;
}

function listVisits(demo: DemoSite): Visit[] {
  return actors.flatMap((actor) => {
    const visits = demo.addresses.flatMap((address) => {
      const url = demo.urlOf(address);
      const { kind, statuses } = expectAnswer(address, actor);
      return url !== undefined && address.isPage ? [{ kind, actor, path: address.path, url, statuses }] : [];
    });
    const refused = visits.find(({ kind }) => kind === 'refuses');
    return [...visits.filter(({ kind }) => kind === 'opens'), ...(refused ? [refused] : [])];
  });
}

/** The language stands with the account of who is signed in; a cookie keeps it for everybody else. */
async function chooseLocale({ site, cookieOf }: DemoSite, actor: Actor, locale: Locale): Promise<void> {
  if (actor === 'anonymous') return;
  const headers = { origin: site.url, cookie: cookieOf[actor] };
  const body = new URLSearchParams({ locale });
  const answer = await fetch(`${site.url}/locale`, { method: 'POST', redirect: 'manual', headers, body });
  if (answer.status !== 302) throw new Error(`/locale answered ${answer.status}`);
}

async function lookInTheme(
  browser: Browser,
  demo: DemoSite,
  tally: Tally,
  round: { locale: Locale; theme: Theme; visits: Visit[]; pictures: string | undefined },
): Promise<void> {
  const { locale, theme, visits, pictures } = round;
  const windows = new Map<Actor, { context: BrowserContext; page: Page }>();
  for (const { actor, path, url, statuses } of visits) {
    const window = windows.get(actor) ?? (await openWindow(browser, demo, { actor, locale, theme }));
    windows.set(actor, window);
    const keepPicture =
      pictures === undefined || theme !== 'light'
        ? undefined
        : (page: Page, width: number) => keep(page, join(pictures, locale, String(width)), `${actor}${path}`);
    const where = `${path} as ${actor}, ${locale}, ${theme}`;
    await viewPage(window.page, { url: demo.site.url + url, where, lang: locale, statuses, keepPicture }, tally);
  }
  await Promise.all([...windows.values()].map(({ context }) => context.close()));
}

async function openWindow(
  browser: Browser,
  demo: DemoSite,
  { actor, locale, theme }: { actor: Actor; locale: Locale; theme: Theme },
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ colorScheme: theme, locale, timezoneId: 'UTC', reducedMotion: 'reduce' });
  const session = demo.cookieOf[actor].split('; ').filter((cookie) => cookie !== '');
  const cookies = [...session, `assay_locale=${locale}`].map((cookie) => {
    const [name = '', value = ''] = cookie.split('=');
    return { name, value, url: demo.site.url };
  });
  await context.addCookies(cookies);
  return { context, page: await context.newPage() };
}

async function keep(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = `${name.replaceAll(/[^\w-]+/g, '_').replace(/_$/, '')}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
}
