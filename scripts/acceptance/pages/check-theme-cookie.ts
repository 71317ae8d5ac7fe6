import type { Page } from '@playwright/test';
import { findStaleAttributes } from './find-stale-attributes';
import type { Visit } from './list-visits';
import type { Tally } from './tally';
import { settle, waitUntilAlive } from './wait-until-alive';

/** The theme a reader chose wins over what the system asks: dark by the cookie looks as dark by the system does. */
export async function checkThemeCookie(
  page: Page,
  { visit, site }: { visit: Visit; site: string },
  tally: Tally,
): Promise<void> {
  const where = `${visit.path} as ${visit.actor}, dark by choice`;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(site + visit.url, { waitUntil: 'load' });
  const bySystem = await readColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await readColours(page);
  await page.context().addCookies([{ name: 'assay_theme', value: 'dark', url: site }]);
  await page.goto(site + visit.url, { waitUntil: 'load' });
  await waitUntilAlive(page);
  const byChoice = await readColours(page);
  const stale = await page.evaluate(findStaleAttributes);
  tally.check(where, 'the browser draws what the server drew', stale.slice(0, 3).join(' | '));
  tally.check(where, 'differs from light', byChoice === light ? byChoice : '');
  tally.check(where, 'the colours of the dark theme', byChoice === bySystem ? '' : `${byChoice}, not ${bySystem}`);
  await page.context().clearCookies({ name: 'assay_theme' });
}

async function readColours(page: Page): Promise<string> {
  await settle(page);
  return page.evaluate(() => {
    const { color } = getComputedStyle(document.body);
    return `${color} on ${getComputedStyle(document.documentElement).backgroundColor}`;
  });
}
