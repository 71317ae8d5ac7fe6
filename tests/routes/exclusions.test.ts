import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../support/test-database';
import {
  loadEdition,
  makeVerifiedExpert,
  matchesOf,
  statusOf,
  useListServer,
} from '../features/exclusions/exclusion-ground';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const server = useListServer();
const NOTE = 'Compared with the site of OIG and the state board.';

/** A browser signed in as an admin. */
async function signInAdmin(name: string, headers: Record<string, string> = {}): Promise<TestBrowser> {
  const browser = web.newBrowser(headers);
  const email = `${name.toLowerCase()}@desk.example`;
  const account = { password: 'three quiet herons at dusk', displayName: name, email };
  await browser.post('/sign-up/expert', { ...account, legalName: name, country: 'US' });
  await makeAdmin(db, email);
  return browser;
}

describe('the desk’s pages about the exclusion list', () => {
  let first: TestBrowser;
  let second: TestBrowser;
  beforeAll(async () => {
    first = await signInAdmin('First');
    second = await signInAdmin('Second', { 'accept-language': 'zh-CN' });
  });

  it('say that there is no list, and take the wish for one', async () => {
    expect(await (await first.get('/admin/exclusions')).text()).toContain('There is no list yet');
    const asked = await first.post('/admin/exclusions', {});
    expect([asked.status, asked.headers.get('location')]).toEqual([302, '/admin/exclusions?requested']);
    expect(await (await first.get('/admin/exclusions?requested')).text()).toContain('The list has been asked for');
    const audit = await db.query(sql`SELECT 1 FROM audit_row WHERE action = 'exclusionList.requested'`);
    expect(audit).toHaveLength(1);
    await db.execute(sql`DELETE FROM graphile_worker._private_jobs`);
  });

  it('lead two people from the match to a ruling, and refuse one of them both parts', async () => {
    const facts = { name: 'Vera Listed', npi: '1497758122', birthDate: '1970-02-03' };
    const { expertId, credentialId } = await makeVerifiedExpert(db, facts);
    await loadEdition(db, server, [
      { lastName: 'LISTED', firstName: 'VERA', birthDate: '19700203', exclType: '1128b4' },
    ]);
    const [match] = await matchesOf(db, expertId);
    const url = `/admin/exclusions/${match?.id}`;
    const list = await (await first.get('/admin/exclusions')).text();
    expect(list).toContain(url);
    expect(list).toContain('LISTED, VERA');

    const page = await (await first.get(url)).text();
    for (const seen of ['Vera Listed', '1128b4', 'Feb 3, 1970', 'Same name and birth date', 'Suspended']) {
      expect(page).toContain(seen);
    }
    expect(page).not.toContain(facts.npi);
    const refused = await first.post(url, { intent: 'propose', verdict: 'clear', note: 'too short' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('too short');

    const proposed = await first.post(url, { intent: 'propose', verdict: 'clear', note: NOTE });
    expect(proposed.headers.get('location')).toBe(`${url}?done=proposed`);
    const [proposal] = await db.query<{ id: string }>(sql`SELECT id FROM exclusion_proposal WHERE status = 'open'`);
    const answer = { intent: 'answer', proposalId: proposal?.id ?? '', answer: 'accept', note: NOTE };
    expect((await first.post(url, answer)).status).toBe(403);
    expect(await (await first.get(url)).text()).toContain('Your proposal waits for a second person');

    const inChinese = await (await second.get(url)).text();
    expect(inChinese).toContain('需要第二人');
    expect((await second.post(url, { ...answer, proposalId: uuidv7() })).status).toBe(409);
    expect((await second.post(url, answer)).headers.get('location')).toBe(`${url}?done=accepted`);
    expect((await matchesOf(db, expertId)).map(({ status }) => status)).toEqual(['cleared']);
    expect(await statusOf(db, credentialId)).toBe('suspended');
    const looks = await db.query(sql`
      SELECT 1 FROM audit_row WHERE action = 'exclusion.viewed' AND subject_id = ${match?.id ?? ''}`);
    expect(looks.length).toBeGreaterThanOrEqual(3);
  });

  it('show of an NPI that agrees its end alone, also in what the page is made of', async () => {
    const npi = '1558598797';
    const { expertId } = await makeVerifiedExpert(db, { name: 'Nora Number', npi });
    await loadEdition(db, server, [{ lastName: 'ELSE', firstName: 'SOMEBODY', npi }]);
    const [match] = await matchesOf(db, expertId);
    expect(match?.strength).toBe('strong');
    const page = await (await first.get(`/admin/exclusions/${match?.id}`)).text();
    expect(page).toContain(npi.slice(-3));
    expect(page).not.toContain(npi);
  });

  it('page through what waits, the surest first', async () => {
    await db.execute(sql`
      WITH list AS (SELECT id FROM exclusion_list WHERE status = 'current'),
        people AS (INSERT INTO user_account (id, email, password_hash, display_name, created_at)
          SELECT gen_random_uuid(), 'many' || n || '@example.test', 'x', 'Many', assay_now() FROM generate_series(1, 60) n
          RETURNING id),
        experts AS (INSERT INTO expert (user_id, legal_name, country, created_at)
          SELECT id, 'Many Waiting', 'US', assay_now() FROM people RETURNING user_id)
      INSERT INTO exclusion_match (id, expert_id, list_id, fingerprint, strength, snapshot, found_at)
      SELECT gen_random_uuid(), user_id, list.id, 'f',
        (CASE row_number() OVER () % 3 WHEN 0 THEN 'strong' WHEN 1 THEN 'probable' ELSE 'name_only' END)::"ExclusionStrength",
        '{"lastName": "WAITING", "firstName": "MANY", "middleName": "", "businessName": ""}', assay_now()
      FROM experts, list`);
    const links = (text: string) => [...new Set(text.match(/\/admin\/exclusions\/[0-9a-f-]{36}/g))];
    const page = await (await first.get('/admin/exclusions')).text();
    const next = /href="(\/admin\/exclusions\?after=[^"]+)"/.exec(page)?.[1];
    expect(next).toBeDefined();
    const more = await (await first.get((next ?? '').replaceAll('&amp;', '&'))).text();
    const waiting = await db.query<{ id: string }>(sql`
      SELECT id FROM exclusion_match WHERE status = 'open' ORDER BY strength, found_at, id`);
    const closed = await db.query<{ id: string }>(sql`SELECT id FROM exclusion_match WHERE status <> 'open'`);
    const shown = [page, more].flatMap(links).filter((link) => !closed.some(({ id }) => link.endsWith(id)));
    expect(new Set(shown)).toEqual(new Set(waiting.map(({ id }) => `/admin/exclusions/${id}`)));
    expect(links(page)[0]).toBe(`/admin/exclusions/${waiting[0]?.id}`);
  });
});
