import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../support/test-database';
import { useTestWeb } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);

/** The opening tags of one element, with their attributes. */
const tagsOf = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];

describe('the page of the design system', () => {
  let english = '';
  let chinese = '';
  beforeAll(async () => {
    english = await (await web.newBrowser({ 'accept-language': 'en' }).get('/dev/ui')).text();
    chinese = await (await web.newBrowser({ 'accept-language': 'zh' }).get('/dev/ui')).text();
  });

  it('names every cell of a table by its column, for the cards of narrow screens', () => {
    expect(tagsOf(english, 'td').filter((tag) => tag.includes('data-label="Counted time"'))).toHaveLength(3);
    expect(tagsOf(chinese, 'td').filter((tag) => tag.includes('data-label="计费时间"'))).toHaveLength(3);
    expect(tagsOf(english, 'td').every((tag) => tag.includes('role="cell"'))).toBe(true);
  });

  it('says to screen readers what was removed and what was added', () => {
    expect(english).toMatch(/<ins[^>]*><span class="sr-only"> \[added:\] <\/span>/);
    expect(chinese).toMatch(/<del[^>]*><span class="sr-only"> \[删去：\] <\/span>/);
  });

  it('is drawn with native controls that post what they mean where no script runs', () => {
    const input = (name: string) => tagsOf(english, 'input').find((tag) => tag.includes(`name="${name}"`)) ?? '';
    expect(input('date')).toMatch(/type="date".*value="2027-03-31"/);
    expect(input('rate')).toMatch(/type="text" inputMode="decimal".*value="1250.50"/);
    expect(tagsOf(english, 'select').some((tag) => tag.includes('name="country"'))).toBe(true);
  });

  it('writes no style into an element, because the security policy drops it', () => {
    const main = english.slice(english.indexOf('<main'), english.indexOf('</main>'));
    expect(main.length).toBeGreaterThan(50_000);
    expect(main).not.toMatch(/<[a-z]+[^>]*\sstyle="/);
  });

  it('points every description and label at an element that is there', () => {
    const ids = new Set([...english.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const wanted = [...english.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
    expect(wanted.length).toBeGreaterThan(20);
    const missing = wanted.flatMap((match) => (match[1] ?? '').split(' ')).filter((id) => !ids.has(id));
    expect(missing).toEqual([]);
  });
});

it('a page in Chinese arrives without zero bytes, which React 18 leaves in text longer than its buffer', async () => {
  const answer = await web.newBrowser({ 'accept-language': 'zh' }).get('/dev/ui');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBeGreaterThan(50_000);
  expect(bytes.includes(0)).toBe(false);
});

it('a sorted column says its order, and its link turns the order round and leaves the page of the list', async () => {
  const html = await (await web.newBrowser().get('/dev/ui?sort=pay&after=x&state=open')).text();
  const heads = tagsOf(html, 'th').filter((tag) => tag.includes('aria-sort'));
  expect(heads.filter((tag) => tag.includes('aria-sort="ascending"'))).toHaveLength(1);
  expect(html).toContain('href="/dev/ui?sort=-pay&amp;state=open"');
  expect(html).toContain('href="/dev/ui?sort=due&amp;state=open"');
});

it('what a form posts is answered by name', async () => {
  const html = await (await web.newBrowser().post('/dev/ui', { date: '2027-02-30' })).text();
  expect(html).toMatch(/<dt[^>]*>date<\/dt><dd[^>]*>2027-02-30<\/dd>/);
});
