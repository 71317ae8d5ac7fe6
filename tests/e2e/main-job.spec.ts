import { signInAdmin, verifyProofs } from './support/admin-steps';
import { expect, test } from './support/browser-test';
import { createJob, importTasks, payForJob, pressCheckout, signUpCompany } from './support/company-steps';
import { signUpExpert, stateProofs, type ExpertWish } from './support/expert-steps';
import { hiddenMarks, threeTasksAndABadLine } from './support/review-tasks';

const okafor: ExpertWish = { email: 'okafor@example.test', legalName: 'Amara Okafor', npi: '1234567893' };

test('a medical job goes from posting to funded tasks that a verified expert may take', async ({ site, newVisitor }) => {
  const company = await newVisitor();
  const expert = await newVisitor();
  const admin = await newVisitor();
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
    await expect(company.page.getByText('The payment was given up.')).toBeVisible();
    await pressCheckout(company, jobId, '700', 'fail');
    await expect(company.page.getByText('Your card was declined.')).toBeVisible();
    await company.page.goto(`/company/jobs/${jobId}`);
    await expect(company.page.getByText('wait for money')).toBeVisible();
    await payForJob(company, jobId, '400');
    await company.page.goto(`/company/jobs/${jobId}`);
    await expect(company.page.getByText('Opened to experts')).toBeVisible();
    await expect(company.page.getByText(/waits? for money/)).toBeVisible();
    await payForJob(company, jobId, '700');
    const { rows } = await site.pool.query<{ opened: number }>('SELECT opened_count AS opened FROM job WHERE id = $1', [
      jobId,
    ]);
    await expect.poll(() => rows[0]?.opened).toBe(3);
  });

  await test.step('an expert states a credential and a language; the desk verifies both', async () => {
    await signUpExpert(expert, okafor);
    await stateProofs(expert, okafor);
    await signInAdmin(site, admin, 'desk@example.test');
    await verifyProofs(admin, okafor.legalName);
    await expert.page.goto('/expert/credentials');
    await expect(expert.page.getByText('Verified')).toHaveCount(2);
  });

  await test.step('no answer the expert was given holds a hidden value', () => {
    for (const { url, body } of expert.received) {
      for (const mark of hiddenMarks) expect(body.includes(mark), `${mark} in ${url}`).toBe(false);
    }
    expect(expert.received.length).toBeGreaterThan(5);
  });
});
