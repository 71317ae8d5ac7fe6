import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findAxeFaults } from './find-axe-faults';
import { findMissingKeys } from './find-missing-keys';
import { findStaleAttributes } from './find-stale-attributes';
import type { Visit, Width } from './list-visits';
import { readPageFacts } from './read-page-facts';
import type { Tally } from './tally';
import { settle, waitUntilAlive } from './wait-until-alive';

const SIZES: Record<Width, { width: number; height: number }> = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 390, height: 844 },
};
const WIDTHS = ['wide', 'narrow'] as const;

/** Loads a page once and checks everything that holds for every page, wide and then narrow, in the themes of the visit. */
export async function viewPage(
  page: Page,
  { visit, site, pictures }: { visit: Visit; site: string; pictures: string },
  tally: Tally,
): Promise<void> {
  const where = `${visit.path} as ${visit.actor}, ${visit.locale}`;
  const complaints: string[] = [];
  const onConsole = (message: { type(): string; text(): string }): void => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  const onError = (error: Error): void => void complaints.push(error.message);
  page.on('console', onConsole).on('pageerror', onError);
  try {
    const [first] = visit.looks;
    await page.setViewportSize(SIZES.wide);
    await page.emulateMedia({ colorScheme: first?.theme ?? 'light' });
    const answer = await page.goto(site + visit.url, { waitUntil: 'load' });
    await waitUntilAlive(page);
    const status = answer?.status() ?? 0;
    tally.check(where, 'status', visit.statuses.includes(status) ? '' : String(status));
    const stale = await page.evaluate(findStaleAttributes);
    tally.check(where, 'the browser draws what the server drew', [...new Set(stale)].slice(0, 3).join(' | '));
    await checkFacts(page, { where, locale: visit.locale }, tally);
    for (const width of WIDTHS) await lookAt(page, { visit, width, where, pictures }, tally);
    const own = complaints.filter((complaint) => !(status >= 400 && complaint.includes(`status of ${status}`)));
    const shortened = own.map((complaint) => complaint.split('\n')[0]?.slice(0, 200));
    tally.check(where, 'no complaint of the browser', [...new Set(shortened)].join(' | '));
  } catch (error) {
    tally.check(where, 'could be looked at', String(error));
  } finally {
    page.off('console', onConsole).off('pageerror', onError);
  }
}

async function lookAt(
  page: Page,
  { visit, width, where, pictures }: { visit: Visit; width: Width; where: string; pictures: string },
  tally: Tally,
): Promise<void> {
  const size = SIZES[width];
  await page.setViewportSize(size);
  await settle(page);
  tally.check(where, `no sideways scroll at ${size.width} px`, await findOverflow(page));
  const folder = join(pictures, visit.locale, String(size.width));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${nameOf(visit)}.jpg`), type: 'jpeg', quality: 80, fullPage: true });
  for (const look of visit.looks.filter((other) => other.width === width)) {
    const [first = look] = visit.looks;
    if (look.theme !== first.theme) await page.emulateMedia({ colorScheme: look.theme });
    tally.check(`${where}, ${look.theme}`, `accessibility at ${size.width} px`, await findAxeFaults(page));
    if (look.theme !== first.theme) await page.emulateMedia({ colorScheme: first.theme });
  }
}

/** `company_company_jobs_jobId`: the actor and the address. */
function nameOf({ actor, path }: Visit): string {
  const address = { '/': 'landing', '/*': 'not-found' }[path] ?? path.replaceAll(/\W*[/]\W*/g, '_').slice(1);
  return `${actor}_${address}`;
}

async function checkFacts(
  page: Page,
  { where, locale }: { where: string; locale: string },
  tally: Tally,
): Promise<void> {
  const facts = await page.evaluate(readPageFacts);
  tally.check(where, 'html[lang]', facts.lang === locale ? '' : facts.lang);
  tally.check(where, 'title', facts.title === '' || facts.title === 'Assay' ? `"${facts.title}"` : '');
  tally.check(where, 'one h1', facts.headings === 1 ? '' : String(facts.headings));
  tally.check(where, 'no missing message', findMissingKeys(facts.text).join(', '));
  tally.check(where, 'images have a size', facts.unsizedImages.join(', '));
}

/** How much wider than the window the page is, and what stands out furthest. */
function findOverflow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const width = document.scrollingElement?.scrollWidth ?? 0;
    if (width <= innerWidth) return '';
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return `${width} px; ${wide.at(-1)?.outerHTML.slice(0, 160)}`;
  });
}
