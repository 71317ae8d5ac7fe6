import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { moveClock, useTestDatabase } from '../support/test-database';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const password = 'three quiet herons at dusk';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

async function signUp(name: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  const account = { email: `${name}@example.org`, password, displayName: name, legalName: name, country: 'US' };
  expect((await browser.post('/sign-up/expert', account)).status).toBe(302);
  return browser;
}

async function signIn(name: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  expect((await browser.post('/sign-in', { email: `${name}@example.org`, password })).status).toBe(302);
  return browser;
}

/** States a credential with a document; answers the document's id. */
async function upload(browser: TestBrowser, name: string, number: string, file: File): Promise<string> {
  const form = new FormData();
  const fields = { kind: 'us_physician', jurisdiction: 'US', expiresOn: '', number, holderName: name };
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('document', file);
  expect((await browser.post('/expert/credentials/new', form)).status).toBe(302);
  const row = await db.first<{ id: string }>(sql`
    SELECT d.id FROM document d JOIN user_account u ON u.id = d.owner_user_id
    WHERE u.email = ${`${name}@example.org`} ORDER BY d.created_at DESC LIMIT 1`);
  return row?.id ?? '';
}

async function countLooks(documentId: string): Promise<number> {
  const row = await db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM audit_row WHERE action = 'document.viewed' AND subject_id = ${documentId}`);
  return row?.count ?? 0;
}

describe('a link to a document', () => {
  let owner: TestBrowser;
  let image: string;
  let file: string;

  beforeAll(async () => {
    owner = await signUp('ada');
    image = await upload(owner, 'ada', '1500100106', new File([png], 'licence.png'));
    const other = await signUp('bea');
    file = await upload(other, 'bea', '1508869488', new File([pdf], 'licence.pdf'));
    await makeAdmin(db, 'bea@example.org');
  });

  /** Where the document's lasting address leads this browser. */
  async function linkFor(browser: TestBrowser, id: string, search = ''): Promise<string> {
    const led = await browser.get(`/documents/${id}${search}`);
    expect(led.status).toBe(302);
    expect(led.headers.get('cache-control')).toBe('no-store');
    return led.headers.get('location') ?? '';
  }

  it('opens for a minute and not for 61 seconds; only bytes that are served are a look', async () => {
    const link = await linkFor(owner, image);
    expect(link).toMatch(new RegExp(`^/documents/${image}/content\\?until=\\d+&signature=[\\w-]{43}$`));
    expect(await countLooks(image)).toBe(0);
    await moveClock(db, 58_000);
    const served = await owner.get(link);
    expect([served.status, await countLooks(image)]).toEqual([200, 1]);
    expect(served.headers.get('content-disposition')).toMatch(/^attachment/);
    await moveClock(db, 3_000);
    const late = await owner.get(link);
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('holds for one minute');
    expect(await countLooks(image)).toBe(1);
  });

  it('opens in no other session, not even of the same person', async () => {
    const link = await linkFor(owner, image);
    const elsewhere = await signIn('ada');
    expect((await elsewhere.get(link)).status).toBe(410);
    const admin = await signIn('bea');
    expect((await admin.get(link)).status).toBe(410);
    const anonymous = await web.newBrowser().get(link);
    expect([anonymous.status, anonymous.headers.get('location')?.startsWith('/sign-in')]).toEqual([302, true]);
    expect((await owner.get(link)).status).toBe(200);
  });

  it('opens nothing when anything in it was changed', async () => {
    const link = await linkFor(owner, image);
    const until = Number(/until=(\d+)/.exec(link)?.[1]);
    const looks = await countLooks(image);
    for (const changed of [
      link.replace(String(until), String(until + 60_000)),
      link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      link.replace(/signature=.*/, 'signature='),
      `${link}&inline=1`,
    ]) {
      expect((await owner.get(changed)).status, changed).toBe(410);
    }
    expect((await owner.get(link.replace(image, file))).status).toBe(404);
    expect(await countLooks(image)).toBe(looks);
  });

  it('shows an image inside a page where that is asked for, and never a PDF', async () => {
    const admin = await signIn('bea');
    const shown = await admin.get(await linkFor(admin, image, '?inline=1'));
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('content-disposition')]).toEqual([
      200,
      'image/png',
      'inline',
    ]);
    const saved = await admin.get(await linkFor(admin, file, '?inline=1'));
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
    for (const answer of [shown, saved]) {
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(answer.headers.get('x-content-type-options')).toContain('nosniff');
    }
  });

  it('is given to nobody but the owner and admins, and an address without one leads to a new one', async () => {
    const stranger = await signUp('cleo');
    expect((await stranger.get(`/documents/${image}`)).status).toBe(404);
    expect((await stranger.get(`/documents/${image}/content`)).status).toBe(404);
    const led = await owner.get(`/documents/${image}/content`);
    expect([led.status, led.headers.get('location')?.includes('signature=')]).toEqual([302, true]);
  });
});

describe('the pages of documents', () => {
  it('show the owner each document and who opened it, and let nobody delete what a credential rests on', async () => {
    const owner = await signUp('dora');
    const id = await upload(owner, 'dora', '1500090091', new File([pdf], '执业证.pdf'));
    const list = await (await owner.get('/expert/documents')).text();
    for (const text of ['执业证.pdf', `/expert/documents/${id}`, 'A decision is due', 'never'])
      expect(list).toContain(text);
    expect(await (await owner.get('/expert/credentials')).text()).toContain('href="/expert/documents"');
    const admin = await signIn('bea');
    const led = await admin.get(`/documents/${id}`);
    expect((await admin.get(led.headers.get('location') ?? '')).status).toBe(200);
    const page = await (await owner.get(`/expert/documents/${id}`)).text();
    for (const text of ['bea', 'Verification desk', 'rests on this document']) expect(page).toContain(text);
    expect((await owner.post(`/expert/documents/${id}`, {})).status).toBe(409);
    expect((await (await signUp('eve')).post(`/expert/documents/${id}`, {})).status).toBe(404);
  });

  it('let the owner delete what nothing rests on; its address says so plainly afterwards', async () => {
    const owner = await signUp('fay');
    const id = await upload(owner, 'fay', '1100010010', new File([png], 'licence.png'));
    await db.execute(sql`UPDATE credential SET status = 'withdrawn' WHERE document_id = ${id}::uuid`);
    expect(await (await owner.get(`/expert/documents/${id}`)).text()).toContain('Delete this document');
    const deleted = await owner.post(`/expert/documents/${id}`, {});
    expect([deleted.status, deleted.headers.get('location')]).toEqual([302, '/expert/documents?done=deleted']);
    expect(await (await owner.get('/expert/documents?done=deleted')).text()).toContain('The document is deleted.');
    const gone = await owner.get(`/documents/${id}`);
    expect([gone.status, (await gone.text()).includes('The document has been deleted')]).toEqual([410, true]);
  });
});
