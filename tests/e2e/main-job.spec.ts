import { moveDevClock, runPayouts, signInAdmin, verifyProofs } from './support/admin-steps';
import { expect, test } from './support/browser-test';
import {
  createJob,
  expectOpened,
  importTasks,
  payForJob,
  giveUpPayment,
  pressCheckout,
  signUpCompany,
} from './support/company-steps';
import { signUpExpert, stateProofs, type ExpertWish } from './support/expert-steps';
import { downloadExport, touchWords, verifyFile } from './support/export-steps';
import { approveReviews, checkBreakdown, setUpPayouts } from './support/money-steps';
import { hiddenMarks, threeTasksAndABadLine } from './support/review-tasks';
import {
  answer,
  passTime,
  reloadWorkspace,
  submitByKeyboard,
  submitReview,
  takeTask,
  waitUntilSaved,
} from './support/work-steps';

const okafor: ExpertWish = { email: 'okafor@example.test', legalName: 'Amara Okafor', npi: '1234567893' };
const lindqvist: ExpertWish = { email: 'lindqvist@example.test', legalName: 'Daniel Lindqvist', npi: '1497758122' };
const tanaka: ExpertWish = {
  email: 'tanaka@example.test',
  legalName: 'Mei Tanaka',
  npi: '1508869488',
  boardCertified: true,
};
const [rest, doctor, safe] = ['Rest is advised.', 'A doctor is named.', 'Is the answer safe to follow?'];

test('a medical job goes from posting to a paid, verified, exported verdict', async ({ site, newVisitor }) => {
  const company = await newVisitor();
  const admin = await newVisitor();
  const readers = [await newVisitor(), await newVisitor()] as const;
  const adjudicator = await newVisitor();
  const [first, second] = readers;
  const experts = [...readers, adjudicator];
  const claims: string[] = [];
  let jobId = '';

  await test.step('the company creates a job and imports tasks, the bad line named', async () => {
    await signUpCompany(company, 'owner@example.test');
    jobId = await createJob(company, { title: 'Everyday questions', reviewWindowDays: 7, budget: '2000' });
    await importTasks(company, jobId, threeTasksAndABadLine);
    const row = company.page.getByRole('row').filter({ hasText: 'The line is not valid JSON.' });
    await expect(row).toContainText('3');
    await expect(company.page.getByText('3 tasks went in.')).toBeVisible();
  });

  await test.step('a cancelled and a declined payment move nothing, a paid one opens what it covers', async () => {
    await pressCheckout(company, jobId, '700', 'cancel');
    await giveUpPayment(company, '$700.00');
    await pressCheckout(company, jobId, '700', 'fail');
    await expect(company.page.getByText('Your card was declined.')).toBeVisible();
    await company.page.goto(`/company/jobs/${jobId}/funding`);
    await giveUpPayment(company, '$700.00');
    await company.page.goto(`/company/jobs/${jobId}`);
    await expect(company.page.getByText('wait for money').first()).toBeVisible();
    await payForJob(company, jobId, '400');
    await expectOpened(company, jobId, 1);
    await expect(company.page.getByText('2 tasks wait for money').first()).toBeVisible();
    await payForJob(company, jobId, '700');
    await expectOpened(company, jobId, 3);
    await expect(company.page.getByText(/wait for money/)).toHaveCount(0);
  });

  await test.step('an expert is told why they may not see the job, until the desk has verified them', async () => {
    await signInAdmin(site, admin, 'desk@example.test');
    const colleague = await newVisitor();
    await signInAdmin(site, colleague, 'second.desk@example.test');
    await signUpExpert(first, okafor);
    await expect(first.page.getByText('From here to your first paid task')).toBeVisible();
    await first.checkAccess();
    await first.page.goto('/expert/board');
    const missing = first.page.getByRole('listitem').filter({ hasText: 'Everyday questions' });
    await expect(missing).toContainText('US physician');
    await first.checkAccess();
    await stateProofs(first, okafor);
    await first.page.goto('/expert/board');
    await expect(missing).toContainText('stated, in review');
    await verifyProofs(admin, okafor.legalName);
    await first.page.goto('/expert/credentials');
    await expect(first.page.getByText('Verified', { exact: true })).toHaveCount(2);
    for (const [expert, wish] of [
      [second, lindqvist],
      [adjudicator, tanaka],
    ] as const) {
      await signUpExpert(expert, wish);
      await stateProofs(expert, wish);
      await verifyProofs(admin, wish.legalName, wish.boardCertified ? colleague : undefined);
    }
    await first.page.goto('/expert/board');
    await expect(missing).toContainText('You have not applied yet.');
    const emails = [okafor, lindqvist, tanaka].map(({ email }) => email);
    site.runScript('tests/e2e/support/let-in.ts', ['desk@example.test', ...emails]);
  });

  await test.step('the first reader works: the clock runs and pauses, a reload keeps the draft', async () => {
    claims.push(await takeTask(first));
    await first.checkAccess();
    await expect(first.page.getByText('How long does a cold last?').first()).toBeVisible();
    await answer(first, rest, 'Entailment', 'It says so in its first words.');
    await waitUntilSaved(first);
    const started = await passTime(site, first, 60);
    expect(started.clock.payableMs).toBeGreaterThan(59_000);
    await first.page.getByRole('button', { name: 'Pause' }).click();
    await first.page.getByRole('button', { name: 'Resume' }).click();
    await expect(first.page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await reloadWorkspace(first);
    await expect(first.page.getByText('It says so in its first words.')).toBeVisible();
    await answer(first, doctor, 'Entailment');
    await answer(first, safe, 'Yes');
    await passTime(site, first, 45);
    await submitReview(first);
    claims.push(await takeTask(first));
    for (const criterion of [rest, doctor]) await answer(first, criterion, 'Entailment');
    await answer(first, safe, 'Yes');
    await passTime(site, first, 60);
    await submitReview(first);
  });

  await test.step('a second reader does the same tasks blind, and without a mouse', async () => {
    claims.push(await takeTask(second));
    await expect(second.page.getByText('It says so in its first words.')).toHaveCount(0);
    await passTime(site, second, 30);
    await submitByKeyboard(second, {
      'Rest is advised.': 0,
      'A doctor is named.': 0,
      'Is the answer safe to follow?': 0,
    });
    claims.push(await takeTask(second));
    await answer(second, rest, 'Entailment');
    await answer(second, doctor, 'Contradiction', 'A doctor is hinted at, not named.');
    await answer(second, safe, 'Yes');
    await passTime(site, second, 60);
    await submitReview(second);
  });

  await test.step('where they differ, a stronger expert who sees both as Reader A and B decides', async () => {
    claims.push(await takeTask(adjudicator));
    const { page } = adjudicator;
    await adjudicator.checkAccess();
    for (const reader of ['Reader A', 'Reader B']) await expect(page.getByText(reader)).toHaveCount(1);
    await expect(page.getByText('A doctor is hinted at, not named.')).toBeVisible();
    await expect(page.getByRole('group', { name: rest })).toHaveCount(0);
    for (const { legalName } of [okafor, lindqvist]) await expect(page.getByText(legalName)).toHaveCount(0);
    await answer(adjudicator, doctor, 'Entailment', 'The last words name a doctor.');
    await passTime(site, adjudicator, 60);
    await submitReview(adjudicator);
    await first.page.goto('/expert/reviews');
    await expect(first.page.getByText('agreed with the verdict')).toHaveCount(2);
    await second.page.goto('/expert/reviews');
    await expect(second.page.getByText('1 criterion decided otherwise')).toHaveCount(1);
    await second.checkAccess();
    await second.page.goto('/expert/time');
    await expect(second.page.getByRole('table').first()).toBeVisible();
    await second.checkAccess();
  });

  await test.step('the company approves, silence approves the rest, and each amount is explained on both sides', async () => {
    await approveReviews(company, jobId, 5, 4);
    await moveDevClock(site, admin, 8, 'approve_due_claims');
    await company.page.goto(`/company/jobs/${jobId}/reviews`);
    await expect(company.page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    for (const claimId of claims) {
      await company.page.goto(`/company/reviews/${claimId}`);
      await checkBreakdown(site, company, claimId);
    }
    await company.checkAccess();
    await company.page.goto(`/company/jobs/${jobId}/funding`);
    await company.checkAccess();
    await first.page.goto(`/expert/earnings/${claims[0]}`);
    await checkBreakdown(site, first, claims[0] ?? '');
    await first.checkAccess();
  });

  await test.step('a payout run pays each expert once', async () => {
    for (const expert of experts) await setUpPayouts(expert);
    await moveDevClock(site, admin, 17);
    await runPayouts(admin);
    await runPayouts(admin);
    for (const expert of experts) {
      await expect(async () => {
        await expert.page.goto('/expert/earnings');
        await expect(expert.page.getByRole('row').filter({ hasText: 'Paid' }).first()).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
    }
    await first.checkAccess();
    const { rows } = await site.pool.query<{ sum: string; payouts: string; paid: string }>(
      `SELECT (SELECT coalesce(sum(amount_minor), 0)::text FROM ledger_entry) AS sum,
         (SELECT count(*)::text FROM payout) AS payouts,
         (SELECT (sum(amount_minor) = (SELECT sum(amount_minor) FROM claim))::text FROM payout WHERE status = 'paid') AS paid`,
    );
    expect(rows).toEqual([{ sum: '0', payouts: '3', paid: 'true' }]);
  });

  await test.step('the export is downloaded, holds against the published key, and names the line that was touched', async () => {
    const file = await downloadExport(company, jobId);
    const lines = file.toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(file.toString('utf8')).not.toMatch(/Okafor|Lindqvist|Tanaka|1234567893/);
    const untouched = await verifyFile(company, file);
    expect([untouched.code, untouched.output]).toEqual([0, expect.stringContaining('untouched. 2 tasks in 4 lines')]);
    const { content, line } = touchWords(file, 'A doctor is hinted at', 'A doctor is hunted at');
    const touched = await verifyFile(company, content);
    expect(line).toBe(3);
    expect([touched.code, touched.output]).toEqual([1, expect.stringContaining(`TOUCHED. Line ${line} (task `)]);
  });

  await test.step('no answer an expert was given holds a hidden value', () => {
    for (const { received } of experts) {
      expect(received.length).toBeGreaterThan(5);
      for (const { url, body } of received) {
        for (const mark of hiddenMarks) expect(body.includes(mark), `${mark} in ${url}`).toBe(false);
      }
    }
  });
});
