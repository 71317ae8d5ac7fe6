import { expect, signIn, test, type Visitor } from './support/browser-test';
import { makeOpenJob } from './support/open-job';
import { moveClock } from './support/move-clock';

const phone = { locale: 'zh-CN', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

/** Opens an address and checks that it reads in Chinese, fits a phone and is accessible. */
async function checkPage(visitor: Visitor, address: string): Promise<void> {
  const { page } = visitor;
  await page.goto(address);
  await checkHere(visitor);
}

async function checkHere(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const headings = await page.getByRole('heading').allInnerTexts();
  expect(headings.length, `headings of ${page.url()}`).toBeGreaterThan(0);
  // A currency's code is the same in every language.
  const english = [...headings, await page.title()].filter((text) => !/\p{Script=Han}|^[A-Z]{3}$/u.test(text));
  expect.soft(english, `headings of ${page.url()} that are not Chinese`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `pixels by which ${page.url()} is wider than the phone`).toBeLessThanOrEqual(0);
  await visitor.checkAccess();
}

test('a Chinese company and a Chinese expert do the job on a phone', async ({ site, newVisitor }) => {
  const job = await makeOpenJob(site, {
    name: 'chinese',
    locale: 'zh-CN',
    title: '出院问答评审',
    npi: '1300060062',
    legalName: 'Wei Zhang',
  });
  const guest = await newVisitor(phone);
  const company = await newVisitor(phone);
  const expert = await newVisitor(phone);

  await test.step('a guest reads what it is, in the language of their browser', async () => {
    for (const address of ['/', '/for-experts', '/for-companies', '/sign-up/expert', '/sign-up/company', '/sign-in']) {
      await checkPage(guest, address);
    }
  });

  await test.step('the company sees its job and its money', async () => {
    await signIn(company, job.ownerEmail);
    for (const path of ['', '/import', '/funding', '/reviews', '/tasks', '/results']) {
      await checkPage(company, `/company/jobs/${job.jobId}${path}`);
    }
    for (const address of ['/company', '/company/jobs/new', '/company/billing']) await checkPage(company, address);
  });

  await test.step('the expert takes a task, works and hands it in', async () => {
    const { page } = expert;
    await signIn(expert, job.expertEmail);
    for (const address of ['/expert/credentials', '/expert/credentials/new', '/expert/languages/new']) {
      await checkPage(expert, address);
    }
    for (const address of [`/expert/jobs/${job.jobId}`, '/expert/board', '/expert']) await checkPage(expert, address);
    await page.getByRole('button', { name: '接下一个任务' }).click();
    await expect(page).toHaveURL(/\/expert\/work\//);
    await checkHere(expert);
    for (const group of await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .all()) {
      await group.getByRole('radio').first().check();
    }
    for (const reason of await page.getByRole('textbox').all()) {
      if (await reason.isVisible()) await reason.fill('依据指南第二条。');
    }
    await moveClock(site, 40);
    await page.getByRole('button', { name: '提交评审' }).click();
    await expect(page).toHaveURL(/\/expert\?ended=/);
    await checkHere(expert);
    for (const address of ['/expert/reviews', '/expert/time', '/expert/earnings']) await checkPage(expert, address);
    await page
      .getByRole('link', { name: /出院问答评审/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/expert\/earnings\//);
    await checkHere(expert);
  });

  await test.step('the company reads what came of it', async () => {
    await checkPage(company, `/company/jobs/${job.jobId}/reviews`);
    await company.page.getByRole('link', { name: /第 1/ }).first().click();
    await expect(company.page).toHaveURL(/\/company\/reviews\//);
    await checkHere(company);
  });
});
