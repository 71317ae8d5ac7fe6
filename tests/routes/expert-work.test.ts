import { Buffer } from 'node:buffer';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { shippedCatalogue } from '~/features/catalogue/shipped/shipped-catalogue';
import { credentialTokens, languageTokens } from '~/features/credentials/derive-capabilities';
import { internTokens } from '~/features/credentials/intern-tokens.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { openTasks } from '~/features/verification/open-tasks.server';
import { sql } from '~/platform/db/sql';
import { dischargeJob } from '../../prisma/demo/jobs/discharge';
import { makeJobWithTasks } from '../../scripts/scenario/jobs';
import { makeCompany } from '../support/marketplace';
import { makeCtx, makeSystemCtx } from '../support/test-context';
import { moveClock, useTestDatabase } from '../support/test-database';
import { testServices } from '../support/test-services';
import { useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);

const password = 'three quiet herons at dusk';
/** What only the import knows: labels, an adjudicated value, a reference answer, the name of the model. */
const hiddenMarks = [
  'HIDDENLABEL',
  'HIDDENVERDICT',
  'HIDDENREFERENCE',
  'hidden-model',
  'reference_answer',
  'adjudicated',
];
const physician = credentialTokens(shippedCatalogue, { kind: 'us_physician', jurisdiction: 'US' });
const boardCertified = credentialTokens(shippedCatalogue, { kind: 'us_physician_board_certified', jurisdiction: 'US' });
const MINUTE_MS = 60_000;

/** A browser without scripts that keeps every answer an expert was given. */
interface Expert {
  email: string;
  get: (path: string) => Promise<{ status: number; text: string; location: string }>;
  post: (path: string, fields: Record<string, string>) => ReturnType<Expert['get']>;
  json: (path: string, body: unknown) => ReturnType<Expert['get']>;
  received: string[];
}

function recording(email: string, browser: TestBrowser): Expert {
  const received: string[] = [];
  const keep = async (response: Response) => {
    const text = await response.text();
    received.push(text);
    return { status: response.status, text, location: response.headers.get('location') ?? '' };
  };
  return {
    email,
    received,
    get: async (path) => keep(await browser.get(path)),
    post: async (path, fields) => keep(await browser.post(path, fields)),
    json: async (path, body) => keep(await browser.postJson(path, body)),
  };
}

/** Signs an expert up through the form and proves the given tokens and English. */
async function makeExpert(name: string, tokens: string[], headers?: Record<string, string>): Promise<Expert> {
  const browser = web.newBrowser(headers);
  const email = `${name}@expert.example`;
  const account = { email, password, displayName: name, legalName: `Dr ${name}`, country: 'US' };
  const signedUp = await browser.post('/sign-up/expert', account);
  expect([signedUp.status, signedUp.headers.get('location')]).toEqual([302, '/expert']);
  if (tokens.length > 0) {
    await db.transaction(async (tx) => {
      const ids = await internTokens(tx, [...tokens, ...languageTokens('en', 'C2', 'C2')]);
      await tx.execute(sql`
        UPDATE expert SET capability_ids = ${[...ids.values()]}::int[]
        WHERE user_id = (SELECT id FROM user_account WHERE email = ${email})`);
    });
  }
  return recording(email, browser);
}

function importLine(number: number): string {
  return JSON.stringify({
    external_id: `q-${number}`,
    domain: 'medicine',
    language: 'en',
    prompt: `Question ${number}?`,
    response: { model: 'hidden-model', text: `Answer ${number}.` },
    reference_answer: `HIDDENREFERENCE ${number}`,
    criteria: [
      {
        claim: 'Rest is advised.',
        scale: ['Entailment', 'Neutral', 'Contradiction'],
        labels: { physician_0: 'HIDDENLABEL' },
        adjudicated: 'HIDDENVERDICT',
      },
    ],
  });
}

/** A job whose tasks were imported with hidden fields, funded and opened. */
async function makeImportedJob(tasks: number, title = dischargeJob.draft.title): Promise<string> {
  const company = await makeCompany(db);
  const ground = { db, services: testServices() };
  const content = Buffer.from(Array.from({ length: tasks }, (_, index) => importLine(index + 1)).join('\n'));
  const file = { name: 'tasks.jsonl', content };
  const owner = { kind: 'company' as const, role: 'owner' as const, ...company };
  const { jobId } = await makeJobWithTasks(ground, owner, { ...dischargeJob.draft, title }, file);
  await db.transaction((tx) =>
    postTransaction(tx, {
      kind: 'funding',
      idempotencyKey: `test-funding:${jobId}`,
      at: new Date(),
      currency: 'USD',
      entries: [
        { account: { kind: 'stripe_clearing' }, amountMinor: -400_000n },
        { account: { kind: 'company_available', organizationId: company.organizationId }, amountMinor: 400_000n },
      ],
      references: { jobId },
    }),
  );
  expect(await openTasks(await makeSystemCtx(db), { jobId })).toBe(tasks);
  return jobId;
}

const closeJob = (jobId: string) =>
  db.execute(sql`UPDATE job SET status = 'closed', closed_at = assay_now() WHERE id = ${jobId}::uuid`);

/** Presses "Take the next task" (or the button of one job) and answers the workspace's address. */
async function take(expert: Expert, fields: Record<string, string> = {}): Promise<string> {
  const taken = await expert.post('/expert', { claimId: uuidv7(), ...fields });
  expect([taken.status, taken.location]).toEqual([302, expect.stringMatching(/^\/expert\/work\/[0-9a-f-]{36}$/)]);
  return taken.location;
}

const fieldOf = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
/** The part of a workspace that belongs to one criterion. */
const criterionOf = (page: string, id: string) =>
  (page.split(`id="criterion-${id}"`)[1] ?? '').split('id="criterion-')[0] ?? '';

const answers = (values: Record<string, string>, rationale = 'As the guideline says.') =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => [
      [`value.${id}`, value],
      [`rationale.${id}`, rationale],
    ]),
  );
const careful = { j1: '4', j2: 'no', j3: 'Nothing', t1: 'Neutral' };

async function submit(expert: Expert, address: string, values: Record<string, string>) {
  const page = await expert.get(address);
  return expert.post(address, { intent: 'submit', fence: fieldOf(page.text, 'fence'), ...answers(values) });
}

describe("an expert's work over HTTP, without scripts", () => {
  let jobId = '';
  let first: Expert;
  let second: Expert;
  let third: Expert;
  let claim = '';
  beforeAll(async () => {
    first = await makeExpert('first', physician);
    second = await makeExpert('second', physician);
    third = await makeExpert('third', boardCertified);
  });

  it('teaches while nothing is there, then says which requirement fails and where to state it', async () => {
    const stranger = await makeExpert('stranger', []);
    expect((await stranger.get('/expert/board')).text).toContain('No company has an open job right now.');
    expect((await stranger.get('/expert')).text).toContain('From here to your first paid task');
    jobId = await makeImportedJob(1, 'Imported answers');
    const board = await stranger.get('/expert/board');
    expect(board.text).toContain('Imported answers');
    expect(board.text).toContain('US physician (NPI), United States');
    expect(board.text).toContain('English: reading at B2 or higher');
    expect(board.text).toContain('href="/expert/credentials/new"');
    expect(board.text).toContain('href="/expert/languages/new"');
    expect((await stranger.get('/expert')).text).not.toContain('Take the next task');
    expect((await stranger.get(`/expert/jobs/${jobId}`)).status).toBe(404);
  });

  it('advises nobody to prove something of a field that is not theirs', async () => {
    const lawyer = await makeExpert('lawyer', []);
    const { userId } = (await db.first<{ userId: string }>(
      sql`SELECT id AS user_id FROM user_account WHERE email = ${lawyer.email}`,
    )) ?? { userId: '' };
    const number = '11101201510123456';
    const credential = { kind: 'cn_lawyer', jurisdiction: 'CN', number, holderName: 'Li Na' };
    expectOk(
      await submitCredential(await makeCtx(db, { kind: 'expert', userId }), {
        ...credential,
        expiresOn: null,
        documentId: null,
      }),
    );
    const board = await lawyer.get('/expert/board');
    for (const text of ['Other fields', 'Imported answers', 'No company has an open job in your field right now.'])
      expect(board.text).toContain(text);
    expect(board.text).not.toContain('href="/expert/credentials/new"');
  });

  it('takes a task with the terms that stood on the board, once for a button pressed twice', async () => {
    const home = await first.get('/expert');
    for (const term of ['Take the next task', '$130.00', '6 min', '$13.00', 'English', '1 open task']) {
      expect(home.text).toContain(term);
    }
    const board = await first.get('/expert/board?domain=medicine&sort=-length');
    for (const term of ['Imported answers', '$130.00', '6 min', '15 min', '$13.00', '7 days', 'English']) {
      expect(board.text).toContain(term);
    }
    expect((await first.get('/expert/board?domain=law')).text).toContain('No job fits these filters');
    const job = await first.get(`/expert/jobs/${jobId}`);
    for (const term of [
      'Cite a source when you correct a dose.',
      'Delay of needed care counts as harm.',
      '30 min',
      '$32.50',
      'US physician (NPI), United States',
    ]) {
      expect(job.text).toContain(term);
    }
    const claimId = fieldOf(home.text, 'claimId');
    claim = await take(first, { claimId });
    expect(await take(first, { claimId })).toBe(claim);
    const held = await first.get('/expert');
    expect(held.text).toContain(`href="${claim}"`);
    expect(held.text).toContain('time to work left');
    const workspace = await first.get(claim);
    expect(workspace.text).toContain('Question 1?');
    expect(workspace.text).toContain('Rest is advised.');
    expect(criterionOf(workspace.text, 'j2')).toContain('critical');
  });

  it('refuses a review that lacks a required reason with 422 at its criterion, and keeps the draft', async () => {
    const page = await first.get(claim);
    const sent = { ...answers(careful, ''), 'rationale.j1': 'Kept through the refusal.' };
    const fence = fieldOf(page.text, 'fence');
    const draftVersion = fieldOf(page.text, 'draftVersion');
    const refused = await first.post(claim, { intent: 'submit', fence, draftVersion, ...sent });
    expect(refused.status).toBe(422);
    expect(criterionOf(refused.text, 'j2')).toContain('Give a reason.');
    expect(criterionOf(refused.text, 'j1')).not.toContain('Give a reason.');
    expect(refused.text).toContain('Kept through the refusal.');
    const reloaded = await first.get(claim);
    expect(reloaded.text).toContain('Kept through the refusal.');
    expect(fieldOf(reloaded.text, 'draftVersion')).toBe('1');
  });

  it('saves by a form, and never over a newer draft', async () => {
    const page = await first.get(claim);
    const form = { intent: 'save', fence: fieldOf(page.text, 'fence'), draftVersion: '1' };
    const saved = await first.post(claim, { ...form, ...answers(careful, 'Saved by the form.') });
    expect([saved.status, saved.location]).toEqual([302, `${claim}?saved`]);
    expect((await first.get(saved.location)).text).toContain('Your draft is saved.');
    const stale = await first.post(claim, { ...form, ...answers(careful, 'Typed in an old window.') });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Typed in an old window.');
    expect((await first.get(claim)).text).toContain('Saved by the form.');
  });

  it('pauses and resumes by a form, and counts what it is told by script', async () => {
    const form = async () => {
      const { text } = await first.get(claim);
      return { fence: fieldOf(text, 'fence'), draftVersion: fieldOf(text, 'draftVersion') };
    };
    const paused = await first.post(claim, { intent: 'pause', ...(await form()), ...answers(careful) });
    const standing = (await first.get(paused.location)).text;
    expect(standing).toContain('>Resume<');
    expect(standing).toContain('Paused: this time is not counted.');
    const resumed = await first.post(claim, { intent: 'resume', ...(await form()), ...answers(careful) });
    const running = (await first.get(resumed.location)).text;
    expect(running).toContain('>Pause<');
    expect(running).not.toContain('Paused: this time is not counted.');
    await moveClock(db, MINUTE_MS);
    const fence = Number((await form()).fence);
    const beat = await first.json(`${claim}/beat`, { fence, sequence: 100, activity: ['keyboard'] });
    expect(beat.status).toBe(200);
    expect((JSON.parse(beat.text) as { clock: { payableMs: number } }).clock.payableMs).toBeGreaterThanOrEqual(
      MINUTE_MS,
    );
    expect((await first.json(`${claim}/clock`, { to: 'paused' })).status).toBe(200);
    expect((await first.json(`${claim}/clock`, { to: 'running' })).status).toBe(200);
    const { version } = JSON.parse((await first.get(`${claim}/draft`)).text) as { version: number };
    const content = { answers: [] };
    expect((await first.json(`${claim}/draft`, { baseVersion: version, content })).status).toBe(200);
    expect((await first.json(`${claim}/draft`, { baseVersion: version, content })).status).toBe(409);
  });

  it('answers 404 to another expert at every address of a claim', async () => {
    const claimId = claim.split('/').at(-1) ?? '';
    const pages = [
      claim,
      `${claim}.data`,
      `${claim}/draft`,
      `/expert/earnings/${claimId}`,
      `/expert/time?claim=${claimId}`,
    ];
    for (const path of pages) expect([path, (await second.get(path)).status]).toEqual([path, 404]);
    for (const intent of ['submit', 'save', 'pause', 'resume', 'extend', 'release', 'releaseNow']) {
      const refused = await second.post(claim, { intent, fence: '1', ...answers(careful) });
      expect([intent, refused.status]).toEqual([intent, 404]);
    }
    const sent: [string, unknown][] = [
      ['beat', { fence: 1, sequence: 1, activity: [] }],
      ['clock', { to: 'paused' }],
      ['draft', { baseVersion: 0, content: { answers: [] } }],
    ];
    for (const [path, body] of sent) expect((await second.json(`${claim}/${path}`, body)).status).toBe(404);
    expect((await second.get('/expert/reviews')).text).toContain('No reviews yet');
    expect((await second.get('/expert/time')).text).toContain('No time yet');
  });

  it('escalates what differs to a stronger expert, who sees both opinions and nothing else', async () => {
    expect(await submit(first, claim, careful)).toMatchObject({
      status: 302,
      location: expect.stringContaining('ended='),
    });
    const other = await take(second);
    expect((await second.get(other)).text).not.toContain('As the guideline says.');
    expect(await submit(second, other, { ...careful, t1: 'Contradiction' })).toMatchObject({ status: 302 });
    expect((await first.get(claim)).text).toContain('The verdict stands here once every reader has handed in');

    const upper = await take(third);
    const page = await third.get(upper);
    for (const seen of ['Reader A', 'Reader B', 'The readers differ', 'As the guideline says.']) {
      expect(page.text).toContain(seen);
    }
    const asked = criterionOf(page.text, 't1');
    expect(asked.indexOf('Rest is advised.')).toBeLessThan(asked.indexOf('Reader A'));
    expect([page.text.includes('id="criterion-t1"'), page.text.includes('id="criterion-j1"')]).toEqual([true, false]);
    for (const name of ['first', 'second', 'Dr ']) expect(page.text).not.toContain(`${name}@`);
    const bare = await third.post(upper, {
      intent: 'submit',
      fence: fieldOf(page.text, 'fence'),
      'value.t1': 'Neutral',
    });
    expect([bare.status, criterionOf(bare.text, 't1').includes('Give a reason.')]).toEqual([422, true]);
    expect(await submit(third, upper, { t1: 'Contradiction' })).toMatchObject({ status: 302 });

    expect((await third.get('/expert/reviews')).text).toContain('you decided');
    const decided = (await third.get(upper)).text;
    expect(decided).toContain('Your answers decided these questions.');
    for (const said of ['All your answers stand', 'as you said']) expect(decided).not.toContain(said);
    expect((await first.get('/expert/reviews')).text).toContain('1 criterion decided otherwise');
    expect((await second.get('/expert/reviews')).text).toContain('agreed with the verdict');
    expect((await first.get(claim)).text).toContain('decided otherwise at tier 2');
  });

  it('explains every second in the ledger', async () => {
    const claimId = claim.split('/').at(-1);
    for (const path of ['reviews', 'earnings', `earnings/${claimId}`, 'time', `time?claim=${claimId}`]) {
      expect((await first.get(`/expert/${path}`)).text).toContain('Question 1?');
    }
    const time = await first.get('/expert/time');
    expect(time.text).toContain('You were working: there was input within the last 2 minutes.');
    expect(time.text).toContain('The clock was paused: by you');
    const one = await first.get(`/expert/time?claim=${claim.split('/').at(-1)}`);
    expect(one.text).toContain('One review only.');
    const file = await first.get('/expert/time.csv');
    const [header, ...lines] = file.text.trimEnd().split('\r\n');
    expect([file.status, header]).toEqual([200, 'started_at,ended_at,milliseconds,kind,paid,rule,job,tier,review']);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line.endsWith(claim.split('/').at(-1) ?? '?'))).toBe(true);
    const stranger = await makeExpert('idle', physician);
    expect((await stranger.get('/expert/time.csv')).text.trimEnd().split('\r\n')).toEqual([header]);
  });

  it('filters reviews by what became of them and of their pay, and leaves out what it does not know', async () => {
    const found = async (search: string) =>
      (await first.get(`/expert/reviews?${search}`)).text.includes(`href="${claim}"`);
    expect(await found('outcome=changed')).toBe(true);
    expect(await found('outcome=agreed')).toBe(false);
    expect(await found('outcome=changed&pay=waiting')).toBe(true);
    expect(await found('pay=paid')).toBe(false);
    expect(await found("outcome='&pay=constructor")).toBe(true);
  });

  it('shows an expert their own side of a dispute with their answers and the task, and says that the answer is sent', async () => {
    const claimId = claim.split('/').at(-1) ?? '';
    const owner = await db.first<{ userId: string; organizationId: string }>(sql`
      SELECT m.user_id, m.organization_id FROM membership m JOIN job j ON j.organization_id = m.organization_id
      WHERE j.id = ${jobId}::uuid LIMIT 1`);
    const company = await makeCtx(db, {
      kind: 'company',
      role: 'owner',
      ...(owner ?? { userId: '', organizationId: '' }),
    });
    const reason = 'Twelve pages were answered within half a minute.';
    const { disputeId } = expectOk(
      await openDispute(company, { claimId, clause: 'timeNotPlausible', reason, acceptedMinutes: null }),
    );
    const address = `/expert/disputes/${disputeId}`;
    const { text } = await first.get(address);
    for (const shown of [reason, 'What you say', 'As the guideline says.', 'Question 1?'])
      expect(text).toContain(shown);
    expect(text).not.toContain('What the expert says');
    expect(await first.post(address, { answer: 'I knew the guideline.' })).toMatchObject({
      status: 302,
      location: `${address}?answered`,
    });
    expect((await first.get(`${address}?answered`)).text).toContain('Your answer is sent.');
  });

  it('has told no expert a hidden field, in any page, datum or answer', async () => {
    for (const expert of [first, second, third]) {
      for (const path of ['/expert', '/expert/board', `/expert/jobs/${jobId}`, '/expert/reviews', '/expert/time']) {
        await expert.get(path);
        const datum = await expert.get(`${path}.data`);
        expect([path, datum.status]).toEqual([path, 200]);
      }
      await expert.get(`${claim}.data`);
      expect(expert.received.length).toBeGreaterThan(10);
      for (const text of expert.received) {
        for (const mark of hiddenMarks) expect(text.includes(mark), `${mark} in ${text.slice(0, 300)}`).toBe(false);
      }
    }
    const kept = await db.first<{ fields: string }>(sql`SELECT fields::text AS fields FROM task_hidden LIMIT 1`);
    expect(kept?.fields).toContain('HIDDENLABEL');
    await closeJob(jobId);
  });
});

describe('two tasks at once', () => {
  it('says on whose account the second clock stands, and moves the clock by one button', async () => {
    const jobId = await makeImportedJob(2, 'Two at once');
    const expert = await makeExpert('juggler', physician);
    const running = await take(expert);
    expect((await expert.get(running)).text).not.toContain('Paused because');
    const second = await take(expert);
    const page = await expert.get(second);
    expect(page.text).toContain('Paused because your clock runs on');
    expect(page.text).toContain(`href="${running}"`);
    const form = { intent: 'resume', fence: fieldOf(page.text, 'fence'), draftVersion: '0' };
    const moved = await expert.post(second, form);
    expect((await expert.get(moved.location)).text).not.toContain('Paused because');
    expect((await expert.get(running)).text).toContain('Paused because your clock runs on');
    await closeJob(jobId);
  });
});

describe('the ends of a claim', () => {
  it('says kindly that nothing is left when others were faster', async () => {
    const jobId = await makeImportedJob(1, 'Short job');
    const readers = await Promise.all(['racer-a', 'racer-b', 'racer-c'].map((name) => makeExpert(name, physician)));
    const raced = await Promise.all(readers.map((expert) => expert.post('/expert', { claimId: uuidv7(), jobId })));
    expect(raced.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([302, 302, 409]);
    const late = raced.find((answer) => answer.status === 409);
    expect(late?.text).toContain('There is nothing left for you to take right now.');
    expect(late?.text).not.toContain('Take the next task');
    const slowest = readers[raced.findIndex((answer) => answer.status === 409)];
    const onBoard = await slowest?.post('/expert/board', { claimId: uuidv7(), jobId });
    expect([onBoard?.status, onBoard?.text.includes('There is nothing left for you')]).toEqual([409, true]);
    await closeJob(jobId);
  });

  it('asks before a task is handed back, pays what was counted, and lets it be taken up again', async () => {
    const jobId = await makeImportedJob(1, 'Returned job');
    const expert = await makeExpert('returner', physician);
    const address = await take(expert);
    const page = await expert.get(address);
    const form = { fence: fieldOf(page.text, 'fence'), draftVersion: '0' };
    const asked = await expert.post(address, { intent: 'release', ...form, ...answers({ j1: '4' }, 'Half done.') });
    expect(asked.location).toBe(`${address}?release=ask`);
    expect((await expert.get(asked.location)).text).toContain('Hand this task back?');
    const released = await expert.post(address, { intent: 'releaseNow' });
    expect((await expert.get(released.location)).text).toContain('Handed back.');
    const ended = await expert.get(address);
    expect(ended.text).toContain('You handed this task back.');
    expect(ended.text).toContain('Half done.');
    const again = await take(expert, { seatId: fieldOf(ended.text, 'seatId') });
    expect((await expert.get(again)).text).toContain('Half done.');
    await closeJob(jobId);
  });

  it('explains a claim that ran out, takes it late within grace, and refuses it once the seat is taken again', async () => {
    const jobId = await makeImportedJob(1, 'Slow job');
    const slow = await makeExpert('slow', physician);
    const address = await take(slow);
    const page = await slow.get(address);
    const form = { fence: fieldOf(page.text, 'fence'), draftVersion: '0' };
    await slow.post(address, { intent: 'save', ...form, ...answers(careful, 'Slow and sure.') });
    await moveClock(db, 31 * MINUTE_MS);
    await lapseClaims(await makeSystemCtx(db));
    expect((await slow.get('/expert')).text).toContain('your time ran out; your place is still free');
    const lapsed = await slow.get(address);
    for (const text of ['ran out', 'Counted for pay:', 'you may still hand in what you have', 'Slow and sure.']) {
      expect(lapsed.text).toContain(text);
    }
    const other = await makeExpert('faster', physician);
    const taken = await take(other, { seatId: fieldOf(lapsed.text, 'seatId') });
    const refused = await submit(slow, address, careful);
    expect([refused.status, refused.text.includes('Somebody else took this place')]).toEqual([409, true]);
    expect((await slow.get(address)).text).toContain('Slow and sure.');

    await moveClock(db, 31 * MINUTE_MS);
    await lapseClaims(await makeSystemCtx(db));
    expect(await submit(other, taken, careful)).toMatchObject({ status: 302 });
    expect((await other.get('/expert/reviews')).text).toContain('handed in');
    await closeJob(jobId);
  });

  it('speaks Chinese throughout', async () => {
    const jobId = await makeImportedJob(1, 'Bilingual job');
    const expert = await makeExpert('li', physician, { 'accept-language': 'zh-CN' });
    expect((await expert.get('/expert')).text).toContain('领取下一个任务');
    const address = await take(expert);
    expect((await expert.get(address)).text).toContain('提交评审');
    expect((await expert.get('/expert/reviews')).text).toContain('我的评审');
    expect((await expert.get('/expert/time')).text).toContain('时间账本');
    await closeJob(jobId);
  });
});
