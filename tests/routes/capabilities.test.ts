import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { addCredential, changeStatus } from '../features/verification/loss-ground';
import { makeExpert } from '../support/marketplace';
import { moveClock, useTestDatabase } from '../support/test-database';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const DAY_MS = 86_400_000;

async function signInAdmin(name: string, headers: Record<string, string> = {}): Promise<TestBrowser> {
  const browser = web.newBrowser(headers);
  const email = `${name.toLowerCase()}@desk.example`;
  const account = { password: 'three quiet herons at dusk', displayName: name, email };
  await browser.post('/sign-up/expert', { ...account, legalName: name, country: 'US' });
  await makeAdmin(db, email);
  return browser;
}

describe('the page of what an expert could do on a day', () => {
  let english: TestBrowser;
  let chinese: TestBrowser;
  let expertId: string;
  let lostOn: string;
  beforeAll(async () => {
    english = await signInAdmin('First');
    chinese = await signInAdmin('Second', { 'accept-language': 'zh-CN' });
    expertId = await makeExpert(db, [], 'Ada Vance');
    const credentialId = await addCredential(db, expertId, 'us_physician_board_certified');
    await moveClock(db, 3 * DAY_MS);
    const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
    lostOn = clock?.now.toISOString().slice(0, 10) ?? '';
    await changeStatus(db, credentialId, 'revoked');
    await moveClock(db, DAY_MS);
  });
  const read = async (browser: TestBrowser, query: string) =>
    (await browser.get(`/admin/experts/${expertId}/capabilities${query}`)).text();

  it('tells the day in parts where something changed, and names the most specific alone', async () => {
    const page = await read(english, `?on=${lostOn}`);
    for (const words of ['What Ada Vance could do', 'As the day began', 'board certified, United States']) {
      expect(page).toContain(words);
    }
    expect(page).toContain('Nothing: no work could be claimed.');
    expect(page.match(/<li[^>]*>[^<]*United States<\/li>/g)).toHaveLength(1);
    expect(await read(english, '')).toContain('All day');
  });

  it('says that of the time before the history nothing is written down', async () => {
    expect(await read(english, '?on=2001-03-03')).toContain('nothing is written down of the time before');
    const empty = await makeExpert(db, []);
    const page = await (await english.get(`/admin/experts/${empty}/capabilities`)).text();
    expect(page).toContain('Nothing that opens work was ever written down');
  });

  it('takes a day that is none, or has not come, for today', async () => {
    for (const on of ['tomorrow', '2026-02-30', '2999-01-01'])
      expect(await read(english, `?on=${on}`)).toContain('All day');
  });

  it('reads in Chinese', async () => {
    const page = await read(chinese, `?on=${lostOn}`);
    for (const words of ['Ada Vance 当时能承接什么', '当日开始时', '美国', '没有：无法领取任何工作。'])
      expect(page).toContain(words);
  });
});
