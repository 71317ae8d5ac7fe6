import { createAppTranslator, type AppTranslator } from '~/i18n/translate';
import type { Locale } from '~/core/locale';
import { expect, type Visitor } from './browser-test';

/** One way to look at the site: a language, a width, a colour scheme. */
export interface Look {
  name: string;
  locale: Locale;
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** Both languages, both widths and both colour schemes, each pair of them at least once. */
export const looks: readonly Look[] = [
  { name: 'Chinese, telephone, dark', locale: 'zh-CN', viewport: phone, colorScheme: 'dark' },
  { name: 'English, telephone, light', locale: 'en', viewport: phone, colorScheme: 'light' },
  { name: 'English, desk, dark', locale: 'en', viewport: desk, colorScheme: 'dark' },
  { name: 'Chinese, desk, light', locale: 'zh-CN', viewport: desk, colorScheme: 'light' },
];

/** The words of a look's language. */
export function wordsOf(look: Look): AppTranslator {
  return createAppTranslator({ locale: look.locale, timeZone: 'UTC' });
}

/** Opens an address and checks it as `checkHere` does, without axe. */
export async function openPage(visitor: Visitor, look: Look, address: string): Promise<void> {
  await visitor.page.goto(address);
  await checkWords(visitor, look);
}

/** The page that is open now speaks the look's language, fits its width and is accessible. */
export async function checkHere(visitor: Visitor, look: Look): Promise<void> {
  await checkWords(visitor, look);
  await visitor.checkAccess();
}

async function checkWords(visitor: Visitor, look: Look): Promise<void> {
  const { page } = visitor;
  await expect(page.locator('html')).toHaveAttribute('lang', look.locale);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  if (look.locale === 'zh-CN') await expectChinese(visitor);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `pixels by which ${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}

/** Headings that are seen and the title are Chinese; codes of currencies and people's names are the same in every language. */
async function expectChinese({ page }: Visitor): Promise<void> {
  const headings = await page.locator(':is(h1, h2, h3, h4):not(:lang(en)):visible').allInnerTexts();
  const title = (await page.title()).replace(' · Assay', '');
  const english = [...headings, title].filter(
    (text) => !/\p{Script=Han}|^[A-Z]{3}$|^[A-Z][a-z]+ [A-Z][a-z]+$/u.test(text.trim()),
  );
  expect.soft(english, `headings of ${page.url()} that are not Chinese`).toEqual([]);
}
