import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findMissingKeys } from './find-missing-keys';
import { readPageFacts } from './read-page-facts';
import type { Tally } from './tally';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

export interface View {
  url: string;
  /** What the row of a failing check says. */
  where: string;
  lang: string;
  statuses: number[];
  /** Keeps a picture of the whole page at a width; absent when none is wanted. */
  keepPicture: ((page: Page, width: number) => Promise<void>) | undefined;
}

/** Opens a page, wide and then narrow, and checks everything that holds for every page. */
export async function viewPage(page: Page, view: View, tally: Tally): Promise<void> {
  const complaints: string[] = [];
  const onConsole = (message: { type(): string; text(): string }): void => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  const onError = (error: Error): void => void complaints.push(error.message);
  page.on('console', onConsole).on('pageerror', onError);
  try {
    await page.setViewportSize(WIDE);
    const answer = await page.goto(view.url, { waitUntil: 'load' });
    await page.waitForFunction(() => document.readyState === 'complete');
    const status = answer?.status() ?? 0;
    tally.check(view.where, 'status', view.statuses.includes(status) ? '' : String(status));
    await checkFacts(page, view, tally);
    tally.check(view.where, 'accessibility', await findAxeFaults(page));
    await view.keepPicture?.(page, WIDE.width);
    await page.setViewportSize(NARROW);
    tally.check(view.where, 'no sideways scroll at 390 px', await findOverflow(page));
    await view.keepPicture?.(page, NARROW.width);
    const own = complaints.filter((complaint) => !(status >= 400 && complaint.includes(`status of ${status}`)));
    const shortened = own.map((complaint) => complaint.split('\n')[0]?.slice(0, 200));
    tally.check(view.where, 'no complaint of the browser', [...new Set(shortened)].join(' | '));
  } catch (error) {
    tally.check(view.where, 'could be looked at', String(error));
  } finally {
    page.off('console', onConsole).off('pageerror', onError);
  }
}

async function checkFacts(page: Page, { where, lang }: View, tally: Tally): Promise<void> {
  const facts = await page.evaluate(readPageFacts);
  tally.check(where, 'html[lang]', facts.lang === lang ? '' : facts.lang);
  tally.check(where, 'title', facts.title === '' || facts.title === 'Assay' ? `"${facts.title}"` : '');
  tally.check(where, 'one h1', facts.headings === 1 ? '' : String(facts.headings));
  tally.check(where, 'no missing message', findMissingKeys(facts.text).join(', '));
  tally.check(where, 'images have a size', facts.unsizedImages.join(', '));
}

async function findAxeFaults(page: Page): Promise<string> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
    .join(' | ');
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
