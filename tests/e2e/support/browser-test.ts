import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { startSite, type Site } from '../../../scripts/site/start-site';

export const PASSWORD = 'a long sentence nobody guesses';

/** One person at a browser of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every text answer this browser was given: pages, data, scripts' requests. */
  readonly received: { url: string; body: string }[];
  /** What the browser complained about so far. */
  readonly complaints: string[];
  /**
   * Checks the page that is open now against WCAG 2.1 A and AA, as far as a machine can. A page drawn of the same elements
   * in the same looks as one that a visitor of the test has checked before is not checked again.
   */
  checkAccess(): Promise<void>;
}

interface Fixtures {
  /** A site of the test's own: what one test does to its clock and its jobs, no other sees. */
  site: Site;
  newVisitor: (options?: BrowserContextOptions) => Promise<Visitor>;
}

export const test = base.extend<Fixtures>({
  site: [
    // Playwright reads the fixtures a fixture needs from this pattern; this one needs none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { timeout: 120_000 },
  ],
  newVisitor: async ({ browser, site }, use) => {
    const opened: Visitor[] = [];
    const checked = new Set<string>();
    await use(async (options = {}) => {
      // Colours are judged where they end up, not on their way there.
      const context = await browser.newContext({ baseURL: site.url, reducedMotion: 'reduce', ...options });
      const visitor = await openVisitor(context, checked);
      opened.push(visitor);
      return visitor;
    });
    for (const visitor of opened) {
      await visitor.context.close();
      expect.soft(visitor.complaints, 'complaints of the browser').toEqual([]);
    }
  },
});

export { expect };

async function openVisitor(context: BrowserContext, checked: Set<string>): Promise<Visitor> {
  const page = await context.newPage();
  const received: { url: string; body: string }[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isBrokenOff(message.text()))
      complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  context.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (!/html|json|text\/|x-script/.test(type) || /\/assets\//.test(response.url())) return;
    response.text().then(
      (body) => received.push({ url: response.url(), body }),
      // A redirect, or a page that was left before it was read, has no body to keep.
      () => undefined,
    );
  });
  return { page, context, received, complaints, checkAccess: () => checkAccess(page, checked) };
}

/** A press while the page renews itself breaks the renewal off for a newer one, which the framework logs as an error. */
function isBrokenOff(text: string): boolean {
  return text.startsWith('AbortError: signal is aborted without reason');
}

async function checkAccess(page: Page, checked: Set<string>): Promise<void> {
  const elements = await page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map(({ tagName, className }) => `${tagName} ${className}`).join(),
  );
  const face = `${page.viewportSize()?.width} ${elements}`;
  if (checked.has(face)) return;
  checked.add(face);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
  expect.soft(faults, `accessibility of ${page.url()}`).toEqual([]);
}

/** Signs an account of the site in; stands where that leads. */
export async function signIn({ page }: Visitor, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(PASSWORD);
  await page.locator('main form button').click();
  await expect(page).not.toHaveURL(/sign-in/);
}
