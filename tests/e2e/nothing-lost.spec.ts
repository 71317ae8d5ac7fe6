import type { Page, Request } from '@playwright/test';
import { expect, PASSWORD, signIn, type Visitor } from './support/browser-test';
import { readDraftReasons, readLedger, type ClaimLedger } from './support/ledger-steps';
import { checkBreakdown } from './support/money-steps';
import { moveClock } from './support/move-clock';
import { test } from './support/shared-site';
import { answer, answerTheRest, passTime, submitReview, takeTask, waitUntilSaved } from './support/work-steps';
import type { Site } from '../../scripts/site/start-site';

const REST = 'Rest is advised.';
const DOCTOR = 'A doctor is named.';
const KEPT = /kept on this device .+ ago, not on the server yet/;
/** What passes for real while a test works, above what it moves the clock by. */
const SLACK_MS = 60_000;

interface Work {
  expert: Visitor;
  claimId: string;
}

test.describe.configure({ mode: 'default' });

/** Signs the expert in at a browser whose timers the test moves, and takes a task. */
async function beginWork(newVisitor: () => Promise<Visitor>, email: string): Promise<Work> {
  const expert = await newVisitor();
  await expert.page.clock.install();
  await signIn(expert, email);
  return { expert, claimId: await takeTask(expert) };
}

/** The reason of a criterion, opened. */
function reasonOf(page: Page, criterion: string) {
  const group = page.getByRole('group', { name: criterion });
  return page.locator('[id^="criterion-"]').filter({ has: group }).getByRole('textbox');
}

/** Hands the review in; what the database holds, what the expert's page says of it, and the pay agree. */
async function finish(site: Site, { expert, claimId }: Work): Promise<ClaimLedger> {
  await answerTheRest(expert);
  await submitReview(expert);
  // Refused requests are what the tests ask for, and the browser says so of each.
  expert.complaints.length = 0;
  await expert.page.goto(`/expert/earnings/${claimId}`);
  await checkBreakdown(site, expert, claimId);
  return readLedger(site, claimId);
}

/** Every millisecond from claim to end is paid. */
function expectAllPaid({ segments, lengthMs, payableMs }: ClaimLedger): void {
  expect(segments.filter(({ payable }) => !payable)).toEqual([]);
  expect(payableMs).toBe(lengthMs);
}

test('a server killed while somebody types loses no character and no paid second', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page } = work.expert;
  const text = 'Typed without looking up while the server went away and came back again. '.repeat(2);
  await answer(work.expert, REST, 'Entailment', '-');
  await passTime(site, work.expert, 30);
  const typing = reasonOf(page, REST).pressSequentially(text, { delay: 30, timeout: 90_000 });
  await page.waitForTimeout(1_500);
  await site.web.kill();
  await expect(page.getByText(KEPT)).toBeVisible();
  await moveClock(site, 20);
  await site.web.start();
  await typing;
  await passTime(site, work.expert, 30);
  await waitUntilSaved(work.expert);
  expect(await readDraftReasons(site, work.claimId)).toEqual([`-${text}`]);
  const ledger = await finish(site, work);
  expectAllPaid(ledger);
  expect(ledger.lengthMs).toBeGreaterThan(80_000);
});

test('five minutes without a connection: what was edited counts, the rest does not, and every word arrives', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page, context } = work.expert;
  await answer(work.expert, REST, 'Entailment', 'Before.');
  await waitUntilSaved(work.expert);
  await passTime(site, work.expert, 30);
  await context.setOffline(true);
  const reason = reasonOf(page, REST);
  for (let half = 0; half < 10; half += 1) {
    await moveClock(site, 30);
    await page.clock.fastForward(30_000);
    if (half < 4) await reason.pressSequentially(` Offline ${half}.`);
  }
  await expect(page.getByText(KEPT)).toBeVisible();
  expect(await readDraftReasons(site, work.claimId)).toEqual(['Before.']);
  await context.setOffline(false);
  await waitUntilSaved(work.expert);
  expect(await readDraftReasons(site, work.claimId)).toEqual(['Before. Offline 0. Offline 1. Offline 2. Offline 3.']);
  const ledger = await finish(site, work);
  expect(ledger.ms('offline_edits')).toBeGreaterThanOrEqual(110_000);
  expect(ledger.ms('offline_edits')).toBeLessThanOrEqual(120_000);
  expect(ledger.ms('offline') + ledger.ms('offline_edits')).toBeGreaterThanOrEqual(300_000);
  expect(ledger.ms('offline') + ledger.ms('offline_edits')).toBeLessThan(300_000 + SLACK_MS);
  expect(ledger.payableMs).toBe(ledger.lengthMs - ledger.ms('offline'));
});

test('a page that dies without a connection leaves its text and its minutes on the device, and the next one takes them up', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page, context } = work.expert;
  await answer(work.expert, REST, 'Entailment', 'Saved.');
  await waitUntilSaved(work.expert);
  await context.setOffline(true);
  for (let half = 0; half < 4; half += 1) {
    await moveClock(site, 30);
    await page.clock.fastForward(30_000);
    await reasonOf(page, REST).pressSequentially('!');
  }
  await reasonOf(page, REST).pressSequentially(' Never sent.');
  await expect.poll(() => readKeptRows(page)).toContain('Saved.!!!! Never sent.');
  await crash(page);
  await moveClock(site, 60);
  await context.setOffline(false);
  const next = { ...work.expert, page: await context.newPage() };
  await next.page.clock.fastForward(60_000);
  await next.page.goto(`/expert/work/${work.claimId}`);
  await expect(reasonOf(next.page, REST)).toHaveValue('Saved.!!!! Never sent.');
  await waitUntilSaved(next);
  await expect.poll(() => readDraftReasons(site, work.claimId)).toEqual(['Saved.!!!! Never sent.']);
  await expect.poll(() => countKeptRows(next.page)).toBe(0);
  const ledger = await finish(site, { ...work, expert: next });
  expect(ledger.ms('offline_edits')).toBeGreaterThanOrEqual(110_000);
  expect(ledger.ms('offline_edits')).toBeLessThan(120_000 + SLACK_MS);
  expect(ledger.ms('offline')).toBeGreaterThanOrEqual(55_000);
  expect(ledger.payableMs).toBe(ledger.lengthMs - ledger.ms('offline'));
});

test('a laptop that sleeps for ten minutes keeps the text and is paid for nothing it slept through', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page, context } = work.expert;
  const beats = watchBeats(page);
  await answer(work.expert, REST, 'Entailment', 'Before.');
  await passTime(site, work.expert, 30);
  await reasonOf(page, REST).pressSequentially(' And asleep.');
  const lid = await context.newCDPSession(page);
  await lid.send('Page.setWebLifecycleState', { state: 'frozen' });
  await moveClock(site, 600);
  await lid.send('Page.setWebLifecycleState', { state: 'active' });
  await page.clock.fastForward(600_000);
  await waitUntilSaved(work.expert);
  await expect.poll(() => readDraftReasons(site, work.claimId)).toEqual(['Before. And asleep.']);
  await passTime(site, work.expert, 30);
  const ledger = await finish(site, work);
  expect(ledger.ms('offline')).toBeGreaterThan(560_000);
  expect(ledger.ms('offline')).toBeLessThan(600_000 + SLACK_MS);
  expect(ledger.payableMs).toBe(ledger.lengthMs - ledger.ms('offline'));
  expect(ledger.payableMs).toBeGreaterThan(60_000);
  expect(beats.filter(({ clockJumps }) => clockJumps !== undefined)).toEqual([]);
});

test('two tabs: one reports, both texts are kept, and the same answer changed in both is shown side by side', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page, context } = work.expert;
  await answer(work.expert, REST, 'Entailment', 'First tab.');
  await waitUntilSaved(work.expert);
  const other = { ...work.expert, page: await context.newPage() };
  const otherBeats = watchBeats(other.page);
  await other.page.goto(`/expert/work/${work.claimId}`);
  await expect(reasonOf(other.page, REST)).toHaveValue('First tab.');
  // The first one hands over with a last report of its own.
  await expect.poll(() => otherBeats.length).toBeGreaterThan(0);
  const beats = watchBeats(page);
  await passTime(site, other, 60);
  expect(beats).toEqual([]);

  await answer(work.expert, DOCTOR, 'Entailment', 'Only in the first.');
  await waitUntilSaved(work.expert);
  await answer(other, REST, 'Neutral', 'Second tab.');
  await waitUntilSaved(other);
  await expect
    .poll(async () => (await readDraftReasons(site, work.claimId)).sort())
    .toEqual(['Only in the first.', 'Second tab.']);
  await reasonOf(page, REST).fill('First tab again.');
  await expect(page.getByText('This draft was changed in another tab or on another device')).toBeVisible();
  await expect(page.locator('mark').first()).toBeVisible();
  expect((await readDraftReasons(site, work.claimId)).sort()).toEqual(['Only in the first.', 'Second tab.']);
  await page.getByRole('button', { name: 'Keep the one on this page' }).click();
  await waitUntilSaved(work.expert);
  await expect
    .poll(async () => (await readDraftReasons(site, work.claimId)).sort())
    .toEqual(['First tab again.', 'Only in the first.']);

  await other.page.close();
  await passTime(site, work.expert, 60);
  expect(beats.length).toBeGreaterThan(0);
  expectAllPaid(await finish(site, work));
});

test('nothing is handed in over a newer draft that this tab has not shown', async ({ site, sharedJob, newVisitor }) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page, context } = work.expert;
  await answer(work.expert, REST, 'Entailment', 'Old words.');
  await answerTheRest(work.expert);
  await waitUntilSaved(work.expert);
  const other = { ...work.expert, page: await context.newPage() };
  await other.page.goto(`/expert/work/${work.claimId}`);
  await answer(other, REST, 'Entailment', 'New words.');
  await waitUntilSaved(other);
  await page.getByRole('button', { name: 'Submit review' }).click();
  await expect(page.getByText('Saved elsewhere, newer')).toBeVisible();
  await page.getByRole('button', { name: 'Take the newer one' }).click();
  await expect(reasonOf(page, REST)).toHaveValue('New words.');
  expectAllPaid(await finish(site, work));
  const { rows } = await site.pool.query(
    'SELECT a.rationale FROM review r JOIN review_answer a ON a.review_id = r.id WHERE r.claim_id = $1 AND a.rationale = $2',
    [work.claimId, 'New words.'],
  );
  expect(rows).toHaveLength(1);
});

test('a page that is left says so, and the time until it is opened again is nobody’s', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  await answer(work.expert, REST, 'Entailment', 'Before.');
  await waitUntilSaved(work.expert);
  await passTime(site, work.expert, 30);
  await work.expert.page.goto('/help');
  // Less than a silence that is taken for work, however slowly the pages load.
  await moveClock(site, 40);
  await work.expert.page.goto(`/expert/work/${work.claimId}`);
  await passTime(site, work.expert, 30);
  const ledger = await finish(site, work);
  expect(ledger.ms('offline')).toBeGreaterThanOrEqual(40_000);
  expect(ledger.ms('offline')).toBeLessThan(40_000 + SLACK_MS);
  expect(ledger.payableMs).toBe(ledger.lengthMs - ledger.ms('offline'));
});

test('two devices report in turn: what is done at either counts, and nothing twice', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  await answer(work.expert, REST, 'Entailment', 'Here.');
  const idle = await newVisitor();
  await idle.page.clock.install();
  await signIn(idle, sharedJob.expertEmail);
  // Opening the second takes nothing from the first, whose next report is not due yet.
  await moveClock(site, 20);
  await idle.page.goto(`/expert/work/${work.claimId}`);
  await passTime(site, idle, 15);
  for (let half = 0; half < 16; half += 1) {
    await passTime(site, idle, 15);
    await reasonOf(work.expert.page, REST).pressSequentially('.');
    await passTime(site, work.expert, 15);
  }
  await waitUntilSaved(work.expert);
  await idle.page.close();
  const ledger = await finish(site, work);
  expectAllPaid(ledger);
  expect(ledger.lengthMs).toBeGreaterThan(500_000);
});

test('signed out in another tab: the text stays, signing in again in place saves it, and the clock goes on', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page } = work.expert;
  await answer(work.expert, REST, 'Entailment', 'Signed in.');
  await waitUntilSaved(work.expert);
  await passTime(site, work.expert, 30);
  await signOutElsewhere(work.expert);
  await reasonOf(page, REST).pressSequentially(' Signed out.');
  await expect(page.getByText(KEPT)).toBeVisible();
  await moveClock(site, 30);
  await page.clock.fastForward(30_000);
  await expect(page.getByText('You are signed out. Your text is kept here').first()).toBeVisible();
  await work.expert.checkAccess();
  await signInInPlace(page, sharedJob.expertEmail, 'not the password');
  await expect(page.getByText('E-mail address and password do not match.')).toBeVisible();
  await work.expert.checkAccess();
  await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await waitUntilSaved(work.expert);
  await expect.poll(() => readDraftReasons(site, work.claimId)).toEqual(['Signed in. Signed out.']);
  await passTime(site, work.expert, 30);
  expect(site.web.readLog()).not.toContain(PASSWORD);
  expectAllPaid(await finish(site, work));
});

test('somebody else who signs in leaves the page, and its text waits unseen for its own expert', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page } = work.expert;
  await answer(work.expert, REST, 'Entailment', 'Mine.');
  await waitUntilSaved(work.expert);
  await signOutElsewhere(work.expert);
  await reasonOf(page, REST).pressSequentially(' Nobody else may read this.');
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.getByRole('button', { name: 'Sign in and go on' }).waitFor();
  await signInInPlace(page, sharedJob.ownerEmail, PASSWORD);
  await expect(page).not.toHaveURL(/\/expert\/work\//);
  expect(await readKeptKeys(page)).toEqual([[...(await readOwner(site, work.claimId)), expect.any(String)]]);
  await page.goto(`/expert/work/${work.claimId}`);
  await expect(page.getByText('Nobody else may read this.')).toHaveCount(0);
  await signOutElsewhere(work.expert);
  await signIn(work.expert, sharedJob.expertEmail);
  await page.goto(`/expert/work/${work.claimId}`);
  await expect(reasonOf(page, REST)).toHaveValue('Mine. Nobody else may read this.');
  await waitUntilSaved(work.expert);
  await expect.poll(() => readDraftReasons(site, work.claimId)).toEqual(['Mine. Nobody else may read this.']);
  await finish(site, work);
});

test('a device’s clock set back an hour changes nothing that is counted, and is told', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const work = await beginWork(newVisitor, sharedJob.expertEmail);
  const { page } = work.expert;
  const beats = watchBeats(page);
  await answer(work.expert, REST, 'Entailment', 'Before.');
  await passTime(site, work.expert, 30);
  await page.clock.setSystemTime(Date.now() - 3_600_000);
  await reasonOf(page, REST).pressSequentially(' After.');
  // Longer than any silence that is taken for work: reports that counted nothing would show.
  for (let half = 0; half < 5; half += 1) await passTime(site, work.expert, 30);
  await waitUntilSaved(work.expert);
  await expect.poll(() => readDraftReasons(site, work.claimId)).toEqual(['Before. After.']);
  expect(beats.map(({ clockJumps }) => clockJumps).filter(Boolean)).toEqual([1]);
  const ledger = await finish(site, work);
  expectAllPaid(ledger);
  expect(ledger.lengthMs).toBeLessThan(180_000 + SLACK_MS);
});

/** What the reports of a page say from now on. */
function watchBeats(page: Page): { clockJumps?: number; activity: string[] }[] {
  const beats: { clockJumps?: number; activity: string[] }[] = [];
  page.on('request', (request: Request) => {
    if (request.url().endsWith('/beat')) beats.push(request.postDataJSON() as (typeof beats)[number]);
  });
  return beats;
}

/** How many pages' texts this browser keeps on the device, whoever's they are. */
async function countKeptRows(page: Page): Promise<number> {
  return (await readKeptKeys(page)).length;
}

/** Under which keys it keeps them: the expert, the place in the task, and the page. */
async function readKeptKeys(page: Page): Promise<unknown[]> {
  return JSON.parse(await readKept(page, 'getAllKeys')) as unknown[];
}

/** The texts this browser keeps on the device, as JSON. */
function readKeptRows(page: Page): Promise<string> {
  return readKept(page, 'getAll');
}

function readKept(page: Page, what: 'getAll' | 'getAllKeys'): Promise<string> {
  return page.evaluate(
    (read) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('assay-drafts');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept')[read]();
          reading.onsuccess = () => resolve(JSON.stringify(reading.result));
        };
      }),
    what,
  );
}

/** The expert of a claim and the place in the task it is about. */
async function readOwner(site: Site, claimId: string): Promise<[string, string]> {
  const { rows } = await site.pool.query<{ expertId: string; seatId: string }>(
    'SELECT expert_id AS "expertId", seat_id AS "seatId" FROM claim WHERE id = $1',
    [claimId],
  );
  return [rows[0]?.expertId ?? '', rows[0]?.seatId ?? ''];
}

/** Ends the page's process: nothing of the page runs any more, and nothing is sent. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The browser has nobody left who could answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function signOutElsewhere({ context }: Visitor): Promise<void> {
  const tab = await context.newPage();
  await tab.goto('/help');
  const status = await tab.evaluate(async () => (await fetch('/sign-out', { method: 'POST' })).status);
  expect(status).toBe(200);
  await tab.close();
}

async function signInInPlace(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in and go on' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
}
