import type { Browser } from '@playwright/test';
import { locales, type Locale } from '~/core/locale';
import { actors, type Actor, type DemoSite } from '../../pages/open-demo-site';
import { checkThemeCookie } from './check-theme-cookie';
import type { Visit } from './list-visits';
import { openWindows } from './open-windows';
import type { Tally } from './tally';
import { viewPage } from './view-page';

/** How many pages are looked at side by side. */
const HANDS = 2;

/** Makes all visits, one language after the other because it stands with the account, and tries the theme cookie once per actor. */
export async function lookAtPages(
  browser: Browser,
  demo: DemoSite,
  tally: Tally,
  round: { visits: Visit[]; pictures: string },
): Promise<void> {
  for (const locale of locales) {
    for (const actor of actors) await chooseLocale(demo, actor, locale);
    const waiting = round.visits.filter((visit) => visit.locale === locale);
    const work = async (): Promise<void> => {
      const windows = openWindows(browser, demo, locale);
      for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
        const page = await windows.pageOf(visit.actor);
        await viewPage(page, { visit, site: demo.site.url, pictures: round.pictures }, tally);
      }
      await windows.close();
    };
    await Promise.all(Array.from({ length: HANDS }, work));
  }
  const windows = openWindows(browser, demo, 'en');
  for (const actor of actors) {
    const visit = round.visits.findLast((other) => other.actor === actor && other.statuses.includes(200));
    if (visit) await checkThemeCookie(await windows.pageOf(actor), { visit, site: demo.site.url }, tally);
  }
  await windows.close();
}

/** The language stands with the account of who is signed in; a cookie keeps it for everybody else. */
async function chooseLocale({ site, cookieOf }: DemoSite, actor: Actor, locale: Locale): Promise<void> {
  if (actor === 'anonymous') return;
  const headers = { origin: site.url, cookie: cookieOf[actor] };
  const body = new URLSearchParams({ locale });
  const answer = await fetch(`${site.url}/locale`, { method: 'POST', redirect: 'manual', headers, body });
  if (answer.status !== 302) throw new Error(`/locale answered ${answer.status}`);
}
