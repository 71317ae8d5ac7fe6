import { setupServer } from 'msw/node';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nppesHandlers } from '~/platform/fakes/nppes/nppes-handlers.server';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../support/test-database';
import { testServices } from '../support/test-services';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const register = setupServer(...nppesHandlers(testServices().config.nppesUrl));
beforeAll(() =>
  register.listen({
    onUnhandledRequest: (request, print) => {
      if (new URL(request.url).hostname !== 'localhost') print.error();
    },
  }),
);
afterAll(() => register.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function signUp(name: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  const email = `${name.replace(' ', '.')}@example.org`;
  const account = { email, password: 'three quiet herons at dusk', displayName: name, legalName: name, country: 'US' };
  expect((await browser.post('/sign-up/expert', { ...account })).status).toBe(302);
  return browser;
}

async function signUpAdmin(name: string): Promise<TestBrowser> {
  const browser = await signUp(name);
  await makeAdmin(db, `${name.replace(' ', '.')}@example.org`.toLowerCase());
  return browser;
}

function statement(fields: Record<string, string>, file?: File): FormData {
  const form = new FormData();
  const given = { kind: 'us_physician', jurisdiction: 'US', expiresOn: '', ...fields };
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  form.set('document', file ?? new File([], ''));
  return form;
}

async function one<Row extends object>(query: ReturnType<typeof sql>): Promise<Row> {
  const row = await db.first<Row>(query);
  if (!row) throw new Error('the row was not written');
  return row;
}

function firstMatch(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[0];
  if (found === undefined) throw new Error(`${pattern} is not on the page`);
  return found;
}

describe('the way of a credential through the pages, without scripts', () => {
  it('goes from the statement over the register to verified, and its document to nobody else', async () => {
    const expert = await signUp('Kofi Mensah');
    const file = new File([png], 'licence.png', { type: 'image/png' });
    const malformed = await expert.post(
      '/expert/credentials/new',
      statement({ number: '1500100107', holderName: 'Kofi' }, file),
    );
    expect(malformed.status).toBe(422);
    const shown = await malformed.text();
    expect(shown).toContain('This number does not have the form its register uses');
    expect(shown).toContain('value="1500100107"');

    const stated = await expert.post(
      '/expert/credentials/new',
      statement({ number: '1500100106', holderName: 'Kofi Mensah' }, file),
    );
    expect([stated.status, stated.headers.get('location')]).toEqual([302, '/expert/credentials?done=stated']);
    const waiting = await (await expert.get('/expert/credentials?done=stated')).text();
    for (const text of ['Your credential is stated', 'Waiting for review']) expect(waiting).toContain(text);
    expect(await (await expert.get('/expert/credentials?done=toString')).text()).not.toContain(
      'Your credential is stated',
    );

    const admin = await signUpAdmin('Ada Desk');
    const desk = await (await admin.get('/admin')).text();
    const page = firstMatch(desk, /\/admin\/credentials\/[0-9a-f-]{36}/);
    expect((await admin.post(page, { intent: 'lookUp' })).status).toBe(302);
    const review = await (await admin.get(page)).text();
    for (const text of ['KOFI MENSAH', 'Agrees', '1500100106']) expect(review).toContain(text);
    expect(review).not.toContain('Make sure it is one person');

    const document = firstMatch(review, /\/documents\/[0-9a-f-]{36}/);
    const led = await admin.get(document);
    expect(led.status).toBe(302);
    const served = await admin.get(led.headers.get('location') ?? '');
    expect(served.status).toBe(200);
    expect(await sharp(Buffer.from(await served.arrayBuffer())).metadata()).toMatchObject({ width: 1, height: 1 });
    expect(served.headers.get('content-disposition')).toContain('attachment');
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect(served.headers.get('x-content-type-options')).toContain('nosniff');
    expect(served.headers.get('cache-control')).toBe('no-store');
    const other = await signUp('Helen Varga');
    for (const path of [document, page.replace('/admin', '/expert')]) expect((await other.get(path)).status).toBe(404);
    expect((await other.get(page)).status).toBe(403);

    expect(review).toContain('no longer than 365 days from the check');
    const verified = await admin.post(page, { decision: 'verify', basis: 'register', expiresOn: '' });
    expect([verified.status, verified.headers.get('location')]).toEqual([302, `${page}?decided`]);
    const said = await (await admin.get(`${page}?decided`)).text();
    for (const text of ['Kofi Mensah is verified', 'It holds until', 'Nothing else waits'])
      expect(said).toContain(text);
    expect(await (await admin.get(page)).text()).not.toContain('Kofi Mensah is verified');
    expect(await (await expert.get('/expert/credentials')).text()).toContain('Holds until');
  });

  it('refuses a duplicate number, a document that lies about its type, and one that is too large', async () => {
    const owner = await signUp('Mei Tanaka');
    const fields = { number: '1508869488', holderName: 'Mei Tanaka' };
    expect((await owner.post('/expert/credentials/new', statement(fields))).status).toBe(302);
    const other = await signUp('Another Tanaka');
    const duplicate = await other.post('/expert/credentials/new', statement(fields));
    const refusal = (await duplicate.text()).replace(/<script[^]*?<\/script>/g, '');
    expect([duplicate.status, refusal.split('stands on another account').length]).toEqual([409, 2]);
    expect(refusal).toContain('href="mailto:support@assay.example"');
    const liar = new File(['<script>alert(1)</script>'], 'scan.png', { type: 'image/png' });
    const lie = await other.post('/expert/credentials/new', statement({ ...fields, number: '1100010010' }, liar));
    expect([lie.status, (await lie.text()).includes('Only PDF, PNG and JPEG')]).toEqual([422, true]);
    const large = new File([png, Buffer.alloc(10 * 1024 * 1024)], 'scan.png');
    const tooLarge = await other.post('/expert/credentials/new', statement({ ...fields, number: '1100010010' }, large));
    expect([tooLarge.status, (await tooLarge.text()).includes('larger than 10 MB')]).toEqual([422, true]);
    expect(await (await other.get('/expert/credentials')).text()).toContain('No credential stated yet');
  });

  it('asks back, takes the answer, and lets the expert withdraw', async () => {
    const expert = await signUp('Sarah Goldblatt');
    expect(
      (await expert.post('/expert/credentials/new', statement({ number: '1500090091', holderName: 'S G' }))).status,
    ).toBe(302);
    const admin = await signUpAdmin('Bea Desk');
    const own = firstMatch(
      await (await expert.get('/expert/credentials')).text(),
      /\/expert\/credentials\/[0-9a-f]{8}-[0-9a-f-]{27}/,
    );
    const page = own.replace('/expert', '/admin');
    const asked = await admin.get(page);
    const unasked = await asked.text();
    // The account is Sarah Goldblatt's, and nothing was found at the register yet.
    for (const text of ['in the name S G', 'Ask the register first.', 'At least 20 characters.', '0 so far'])
      expect(unasked).toContain(text);
    expect(unasked).not.toContain('name="basis" value="register"');
    const ask = { decision: 'requestInformation', reasonCode: 'nameMismatch', note: 'Please give your full name.' };
    expect((await admin.post(page, { ...ask, note: '' })).status).toBe(422);
    expect((await admin.post(page, ask)).status).toBe(302);
    const said = await (await admin.get(`${page}?decided`)).text();
    expect(said).toContain('S G is asked for more');
    expect(said).toContain('No source was asked for this decision');
    expect(said).not.toContain('Page of the register ·');
    expect(said).toContain(`Next: Mei Tanaka`);
    expect(await (await expert.get(own)).text()).toContain('Please give your full name.');
    const answer = new FormData();
    answer.set('holderName', 'Sarah Goldblatt');
    expect((await expert.post(own, answer)).status).toBe(302);
    expect((await (await signUp('Not Her')).post(`${own}/withdraw`, {})).status).toBe(404);
    expect((await expert.post(`${own}/withdraw`, {})).status).toBe(302);
    expect(await (await expert.get(own)).text()).toContain('Withdrawn');
    expect((await expert.post(`${own}/withdraw`, {})).status).toBe(409);
  });

  it('lets the holder of what lapses soon hand in the renewal, and shows it to the desk first', async () => {
    const expert = await signUp('Lena Brandt');
    const fields = { number: '1497758122', holderName: 'Lena Brandt' };
    expect((await expert.post('/expert/credentials/new', statement(fields))).status).toBe(302);
    const { id } = await one<{ id: string }>(sql`
      UPDATE credential SET status = 'expiring', verified_at = assay_now(), valid_until = assay_now() + interval '40 days'
      WHERE holder_name = 'Lena Brandt' RETURNING id`);
    const own = `/expert/credentials/${id}`;
    expect(await (await expert.get(own)).text()).toContain('Renew: send the desk your new date or certificate');
    const empty = await expert.post(own, asForm({ intent: 'write', body: '' }));
    expect([empty.status, (await empty.text()).includes('Write a message or attach a document.')]).toEqual([422, true]);
    const renewal = asForm({ intent: 'write', body: 'Renewed until May 2031.' });
    renewal.set('document', new File([png], 'renewal.png', { type: 'image/png' }));
    const sent = await expert.post(own, renewal);
    expect([sent.status, sent.headers.get('location')]).toEqual([302, '/expert/credentials?done=written']);
    const admin = await signUpAdmin('Dora Desk');
    const due = await (await admin.get('/admin/due')).text();
    for (const text of ['Lena Brandt', 'Holder has written']) expect(due).toContain(text);
    const review = await (await admin.get(`/admin/credentials/${id}`)).text();
    for (const text of ['Renewed until May 2031.', 'renewal.png']) expect(review).toContain(text);
    const document = firstMatch(review, /\/documents\/[0-9a-f-]{36}/);
    expect((await admin.get(document)).status).toBe(302);
  });

  it('takes the second word from nobody who proposed, holds or is a stranger, by whatever form', async () => {
    const expert = await signUp('Ines Duarte');
    const charter = { kind: 'cfa', jurisdiction: '*', number: '700100', holderName: 'Ines Duarte' };
    expect((await expert.post('/expert/credentials/new', statement(charter))).status).toBe(302);
    const { id } = await one<{ id: string }>(sql`SELECT id FROM credential WHERE holder_name = 'Ines Duarte'`);
    const page = `/admin/credentials/${id}`;
    const [first, second] = [await signUpAdmin('Uma First'), await signUpAdmin('Vic Second')];
    const seen = {
      registerName: 'Ines Duarte',
      registerStatus: 'Active',
      note: 'The directory lists her as a charterholder.',
    };
    const verify = { decision: 'verify', basis: 'manual', attested: 'on', expiresOn: '', ...seen };
    const form = new FormData();
    for (const [name, value] of Object.entries(verify)) form.set(name, value);
    form.set('evidence', new File([png], 'directory.png', { type: 'image/png' }));
    const proposed = await first.post(page, form);
    expect([proposed.status, proposed.headers.get('location')]).toEqual([302, `${page}?proposed`]);
    const proposalId = (await one<{ id: string }>(sql`SELECT id FROM credential_proposal WHERE status = 'open'`)).id;
    const confirm = { intent: 'answer', answer: 'confirm', proposalId };
    expect((await first.post(page, confirm)).status).toBe(403);
    expect((await first.post(page, verify)).status).toBe(409);
    expect((await expert.post(page, confirm)).status).toBe(403);
    await db.execute(sql`UPDATE user_account SET staff_role = 'admin' WHERE display_name = 'Ines Duarte'`);
    expect((await expert.post(page, confirm)).status).toBe(403);
    expect((await one<{ status: string }>(sql`SELECT status FROM credential WHERE id = ${id}::uuid`)).status).toBe(
      'in_review',
    );
    const waiting = await (await second.get(page)).text();
    for (const text of ['Waits for a second person', 'What Uma First uploaded as evidence', 'directory.png'])
      expect(waiting).toContain(text);
    const done = await second.post(page, confirm);
    expect([done.status, done.headers.get('location')]).toEqual([302, `${page}?decided`]);
    expect(await (await second.get(page)).text()).toContain('Uma First and Vic Second');
  });

  it('states a language, which the desk verifies, and says both in Chinese', async () => {
    const expert = await signUp('Wei Zhang');
    const language = { tag: 'zh-hans', readLevel: 'C2', writeLevel: 'C1' };
    expect((await expert.post('/expert/languages/new', asForm({ ...language, tag: 'klingonish' }))).status).toBe(422);
    expect((await expert.post('/expert/languages/new', asForm(language))).status).toBe(302);
    const admin = await signUpAdmin('Cara Desk');
    const desk = await (await admin.get('/admin')).text();
    const row = desk.slice(desk.indexOf('Wei Zhang'));
    const expertId = firstMatch(row, /name="expertId" value="([0-9a-f-]{36})"/).slice(-37, -1);
    const verify = { expertId, tag: 'zh-Hans', decision: 'verify', readLevel: 'C2', writeLevel: 'C1' };
    const decided = await admin.post('/admin', verify);
    expect(decided.headers.get('location')).toBe('/admin?decided=verified');
    expect(await (await admin.get('/admin?decided=verified')).text()).toContain('The language is verified.');
    expect((await admin.post('/admin', verify)).status).toBe(409);
    await expert.post('/locale', { locale: 'zh-CN', next: '/' });
    const page = await (await expert.get('/expert/credentials')).text();
    for (const text of ['资质与语言', '尚未申报资质', '已核实', 'zh-Hans', '请输入“撤回”以继续'])
      expect(page).toContain(text);
    expect((await expert.post('/expert/credentials', { tag: 'de' })).status).toBe(404);
    expect((await expert.post('/expert/credentials', { tag: 'zh-Hans' })).status).toBe(302);
    expect(await (await expert.get('/expert/credentials')).text()).toContain('尚未申报语言');
  });
});

/** Fields as a form sends them that may bring a file. */
function asForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
