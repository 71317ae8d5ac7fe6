import { createPublicKey, verify } from 'node:crypto';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeHandlers } from '~/platform/fakes/badges/badge-handlers.server';
import { fictionalIssuers } from '~/platform/fakes/badges/fictional-issuers.server';
import { mintBadge } from '~/platform/fakes/badges/mint-badge.server';
import { sql } from '~/platform/db/sql';
import { verifyBadge } from '~/platform/verifiable-credentials/verify-badge.server';
import { useTestDatabase } from '../support/test-database';
import { useTestWeb, type TestBrowser } from './open-test-web';

const site = 'https://assay.example';
const db = useTestDatabase();
const web = useTestWeb(db, { appUrl: site });
/** Lets the verifier, which speaks https only, reach the application under its public name. */
const bridge = setupServer(
  http.all(`${site}/*`, async ({ request }) => {
    const { pathname } = new URL(request.url);
    return fetch(web.url + pathname);
  }),
);
beforeAll(() => bridge.listen({ onUnhandledRequest: 'bypass' }));
afterAll(() => bridge.close());

const email = 'mei.record@example.org';
let expert: TestBrowser;

async function signUp(address: string, legalName: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  const account = {
    email: address,
    password: 'three quiet herons at dusk',
    displayName: 'Mei',
    legalName,
    country: 'US',
  };
  expect((await browser.post('/sign-up/expert', account)).status).toBe(302);
  return browser;
}

beforeAll(async () => {
  expert = await signUp(email, 'Mei Tanaka');
}, 120_000);

/** Makes a link by the page's form; answers where it leads, without the site, and the record's id. */
async function share(parts: string[]): Promise<{ path: string; recordId: string }> {
  const form = new FormData();
  form.set('intent', 'create');
  for (const part of parts) form.append('parts', part);
  const made = await expert.post('/expert/record', form);
  expect(made.status).toBe(302);
  const location = made.headers.get('location') ?? '';
  const page = await (await expert.get(location)).text();
  expect(page).toContain('Your link is made');
  const recordId = new URL(location, site).searchParams.get('made') ?? '';
  const path = /https:\/\/assay\.example(\/records\/[\w-]{22})/.exec(page)?.[1];
  if (!path) throw new Error('the page shows no link');
  return { path, recordId };
}

describe('the record’s pages, without scripts', () => {
  it('show nothing to anybody before a link is made', async () => {
    const page = await (await expert.get('/expert/record')).text();
    expect(page).toContain('You have made no link; nobody can see your record.');
    expect(page).not.toContain('/records/');
    const nobody = await web.newBrowser().get('/records/AAAAAAAAAAAAAAAAAAAAAA');
    expect(nobody.status).toBe(404);
    expect(nobody.headers.get('x-robots-tag')).toBeNull();
  });

  it('preview exactly what the link then shows', async () => {
    const preview = await (await expert.get('/expert/record?chosen=&parts=work&parts=name')).text();
    expect(preview).toContain('Work record of Mei Tanaka');
    expect(preview).toContain('Approved paid time');
    expect(preview.slice(preview.indexOf('id="preview"'))).not.toContain('Verified credentials');
    const { path } = await share(['work', 'name']);
    const shown = await (await web.newBrowser().get(path)).text();
    expect(shown).toContain('Work record of Mei Tanaka');
    expect(shown).not.toContain('Verified credentials');
    const unnamed = await share(['work', 'credentials']);
    const quiet = await (await web.newBrowser().get(unnamed.path)).text();
    expect(quiet).toContain('An expert who chose not to be named here');
    expect(quiet).not.toContain('Tanaka');
  });

  it('refuse a link that would show nothing', async () => {
    const refused = await expert.post('/expert/record', { intent: 'create' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Choose at least one part to show.');
  });

  it('are found by no search engine, kept by no cache, told to no other site, and run no script', async () => {
    const { path } = await share(['work']);
    const response = await web.newBrowser().get(path);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toMatch(/same-origin$/);
    expect(response.headers.get('cache-control')).toContain('no-store');
    const text = await response.text();
    expect(text).toContain('name="robots"');
    expect(text).toContain('Yes. We checked the signature just now');
    expect(text).not.toContain('<script');
  });

  it('are read in the reader’s language', async () => {
    const { path } = await share(['work', 'agreement']);
    const page = await (await web.newBrowser({ 'accept-language': 'zh-CN' }).get(path)).text();
    expect(page).toContain('它是真的吗？');
    expect(page).toContain('已批准的付费时间');
  });

  it('hand out the signed text, which the published key alone confirms', async () => {
    const { path } = await share(['work', 'memberSince']);
    const file = (await (await web.newBrowser().get(`${path}/record.json`)).json()) as Record<string, string>;
    const pem = await (await web.newBrowser().get('/signing-key.pem')).text();
    expect(file['publicKeyPem']).toBe(pem);
    const check = (text: string) =>
      verify(null, Buffer.from(text), createPublicKey(pem), Buffer.from(file['signature'] ?? '', 'base64'));
    expect(check(file['document'] ?? '')).toBe(true);
    expect(check((file['document'] ?? '').replace('assay.example', 'assay.invalid'))).toBe(false);
    expect(JSON.parse(file['document'] ?? '')).toMatchObject({
      format: 'assay-work-record/1',
      issuer: 'did:web:assay.example',
    });
  });

  it('end with the link: 410 and why, for the page and for its file', async () => {
    const { path, recordId } = await share(['work']);
    const stranger = await signUp('stranger.record@example.org', 'Somebody Else');
    expect((await stranger.post('/expert/record', { intent: 'revoke', recordId })).status).toBe(404);
    expect((await stranger.get(`/expert/record/${recordId}/badge`)).status).toBe(404);
    expect((await web.newBrowser().get(path)).status).toBe(200);
    expect((await expert.post('/expert/record', { intent: 'revoke', recordId })).status).toBe(302);
    const gone = await web.newBrowser().get(path);
    expect(gone.status).toBe(410);
    expect(gone.headers.get('x-robots-tag')).toContain('noindex');
    expect(await gone.text()).toContain('This record has been revoked');
    expect((await web.newBrowser().get(`${path}/record.json`)).status).toBe(410);
    expect((await expert.get(`/expert/record/${recordId}/badge`)).status).toBe(404);
  });

  it('stop answering an address that tries link after link', async () => {
    const guesser = web.newBrowser();
    const answers = new Set<number>();
    for (let tried = 0; tried < 65; tried += 1) {
      answers.add((await guesser.get(`/records/${String(tried).padStart(22, 'x')}/record.json`)).status);
    }
    expect([...answers]).toEqual([404, 429]);
    await db.execute(sql`DELETE FROM attempt_count`);
  });
});

describe('the record as an Open Badge', () => {
  const verifyAs = (jwt: string, given: { email?: string; allowedIssuers?: string[]; now?: Date } = {}) =>
    verifyBadge(jwt, {
      allowedIssuers: given.allowedIssuers ?? ['did:web:assay.example'],
      account: { email: given.email ?? email, names: [], dids: [] },
      now: given.now ?? new Date(),
      pauseMs: 1,
    });

  it('is accepted by the product’s own check, over the published key and list, until the link is revoked', async () => {
    const other = await share(['work']);
    const { recordId } = await share(['work', 'name']);
    const badge = async (id: string) => {
      const response = await expert.get(`/expert/record/${id}/badge`);
      expect(response.headers.get('content-type')).toBe('application/vc+jwt');
      expect(response.headers.get('content-disposition')).toContain('attachment');
      return response.text();
    };
    const [jwt, otherJwt] = [await badge(recordId), await badge(other.recordId)];
    expect(await verifyAs(jwt)).toMatchObject({
      outcome: 'valid',
      binding: 'email',
      badge: { issuerId: 'did:web:assay.example', holderName: 'Mei Tanaka', algorithm: 'EdDSA', publishesStatus: true },
    });
    expect(await verifyAs(otherJwt)).toMatchObject({ outcome: 'valid', badge: { holderName: null } });
    expect(await verifyAs(jwt, { email: 'amara@example.org' })).toMatchObject({ code: 'subjectNotBound' });
    expect(await verifyAs(jwt, { allowedIssuers: [] })).toMatchObject({ code: 'issuerNotAllowed' });
    const inTwoYears = new Date(Date.now() + 2 * 365 * 86_400_000);
    expect(await verifyAs(jwt, { now: inTwoYears })).toMatchObject({ code: 'expired' });

    expect((await expert.post('/expert/record', { intent: 'revoke', recordId })).status).toBe(302);
    expect(await verifyAs(jwt)).toMatchObject({ outcome: 'refused', step: 'status', code: 'revoked' });
    expect(await verifyAs(otherJwt)).toMatchObject({ outcome: 'valid' });
  });

  it('rests on a DID document and a signed list anybody may read', async () => {
    await share(['work']);
    const did = await web.newBrowser().get('/.well-known/did.json');
    expect(await did.json()).toMatchObject({
      id: 'did:web:assay.example',
      assertionMethod: ['did:web:assay.example#signing-key'],
      verificationMethod: [{ publicKeyJwk: { kty: 'OKP', crv: 'Ed25519' } }],
    });
    const list = await web.newBrowser().get('/status/work-records/1');
    expect(list.headers.get('content-type')).toBe('application/vc+jwt');
    expect((await list.text()).split('.')).toHaveLength(3);
    for (const absent of ['2', '0', '-1', '01', 'x', '999999999']) {
      expect((await web.newBrowser().get(`/status/work-records/${absent}`)).status).toBe(404);
    }
  });
});

describe('handing in a badge, without scripts', () => {
  it('shows what was found, keeps what is no badge out, and finds nobody else’s credential', async () => {
    const { board } = await fictionalIssuers();
    bridge.use(...badgeHandlers([board]));
    const statement = new FormData();
    const stated = { kind: 'cfa', jurisdiction: '*', number: '123456', holderName: 'Mei Tanaka', expiresOn: '' };
    for (const [name, value] of Object.entries(stated)) statement.set(name, value);
    statement.set('document', new File([], ''));
    await expert.post('/expert/credentials/new', statement);
    const row = await db.first<{ id: string }>(sql`SELECT id FROM credential WHERE holder_name = 'Mei Tanaka'`);
    const address = `/expert/credentials/${row?.id}/badge`;
    expect(await (await expert.get(`/expert/credentials/${row?.id}`)).text()).toContain(address);
    const { jwt } = await mintBadge(board, { subjectId: `mailto:${email}` });
    const file = new FormData();
    file.set('text', '');
    file.set('file', new File([JSON.stringify(jwt)], 'badge.json', { type: 'application/json' }));
    expect((await expert.post(address, file)).status).toBe(302);
    // The kind names no issuer whose badges it believes.
    expect(await (await expert.get(address)).text()).toContain('this issuer is not on our list');
    const refused = await expert.post(address, { text: 'My diploma' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('This is not an Open Badges 3.0 credential.');
    const stranger = await signUp('badge.stranger@example.org', 'Somebody Else');
    expect((await stranger.post(address, { text: jwt })).status).toBe(404);
    expect((await stranger.get(address)).status).toBe(404);
  });
});
