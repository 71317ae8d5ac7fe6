import { checkHere, openPage, looks, wordsOf, type Look } from './support/look';
import { expect, signIn, test, type Visitor } from './support/browser-test';
import { moveClock } from './support/move-clock';
import { makeOpenJob } from './support/open-job';

const applicant = { npi: '1100020027', legalName: 'Samir Haddad' };

/**
 * What an expert, a company and the desk have to do with one another, in every language, width and colour scheme. Pages that
 * nobody acts on here are looked at by `npm run accept:pages`.
 */
for (const look of looks) {
  test(`expert, company and desk work, dispute and decide: ${look.name}`, async ({ site, newVisitor }) => {
    const t = wordsOf(look);
    const title = look.locale === 'zh-CN' ? '出院问答评审' : 'Questions after discharge';
    const wish = { locale: look.locale, title, npi: '1300060062', legalName: 'Wei Zhang', applicant };
    const job = await makeOpenJob(site, { name: 'trio', ...wish });
    const { locale, viewport, colorScheme } = look;
    const visitor = () => newVisitor({ locale, viewport, colorScheme });
    const [guest, expert, company, admin] = [await visitor(), await visitor(), await visitor(), await visitor()];
    let claimId = '';

    await test.step('a guest reads what it is', async () => {
      await openPage(guest, look, '/');
      await guest.page.locator('main a[href="/for-experts"]').first().click();
      await expect(guest.page).toHaveURL(/for-experts/);
      await checkHere(guest, look);
      await guest.page.locator('main a[href="/sign-up/expert"]').first().click();
      await expect(guest.page.locator('[name="legalName"]')).toBeVisible();
      await checkHere(guest, look);
    });

    await test.step('the expert looks round, takes a task and hands it in', async () => {
      await signIn(expert, job.expertEmail);
      for (const address of ['/expert/board', `/expert/jobs/${job.jobId}`, '/expert'])
        await openPage(expert, look, address);
      claimId = await takeAndSubmit(expert, look, async () => void (await moveClock(site, 80)));
      for (const address of ['/expert/reviews', '/expert/time']) await openPage(expert, look, address);
    });

    await test.step('the company looks over its job and disputes the pay', async () => {
      await signIn(company, job.ownerEmail);
      for (const path of ['', '/reviews']) await openPage(company, look, `/company/jobs/${job.jobId}${path}`);
      const { page } = company;
      await openPage(company, look, `/company/reviews/${claimId}/dispute`);
      await page.locator('[name="clause"]').first().check();
      await page
        .locator('[name="reason"]')
        .fill('The answer names no source although the guideline asks for one. 指南要求注明来源。');
      await page.getByRole('button', { name: t('disputes.company.open') }).click();
      await expect(page.getByText(t('disputes.status.open')).first()).toBeVisible();
      await checkHere(company, look);
    });

    const disputeUrl = await test.step('the expert reads it and answers', async () => {
      const { page } = expert;
      await page.goto(`/expert/earnings/${claimId}`);
      await page
        .getByRole('link', { name: t('disputes.breakdown.toDispute') })
        .first()
        .click();
      await expect(page.locator('[name="answer"]')).toBeVisible();
      await checkHere(expert, look);
      await page.locator('[name="answer"]').fill('The source stands in my second reason. 来源写在第二条理由中。');
      await page.getByRole('button', { name: t('disputes.expert.send') }).click();
      await expect(page.getByText(t('disputes.status.answered')).first()).toBeVisible();
      return page.url();
    });

    await test.step('the desk decides the case, verifies a credential', async () => {
      await signIn(admin, job.adminEmail);
      await decideForTheExpert(admin, look, `/admin/cases/${disputeUrl.split('/').at(-1)}`);
      const { page } = admin;
      await openPage(admin, look, '/admin');
      await page.getByRole('link', { name: applicant.legalName }).first().click();
      await page.locator('[name="intent"][value="lookUp"]').click();
      await expect(page.getByText(t('admin.credential.verdict.match')).first()).toBeVisible();
      await checkHere(admin, look);
      await page.locator('[name="basis"][value="register"]').click();
      await expect(page.getByText(t('admin.credential.record.verified')).first()).toBeVisible();
    });
  });
}

/** Takes the next task from the home page, answers everything, lets time pass and hands in; answers the claim's id. */
async function takeAndSubmit(expert: Visitor, look: Look, passTime: () => Promise<void>): Promise<string> {
  const { page } = expert;
  const t = wordsOf(look);
  await page
    .getByRole('button', { name: t('expert.home.takeNext') })
    .first()
    .click();
  await expect(page).toHaveURL(/\/expert\/work\//);
  const claimId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expect(page.getByRole('radio').first()).toBeVisible();
  await checkHere(expert, look);
  const groups = page.getByRole('group').filter({ has: page.getByRole('radio') });
  for (const group of await groups.all()) await group.getByRole('radio').first().check();
  for (const reason of await page.locator('main textarea').all())
    if (await reason.isVisible()) await reason.fill('Guideline, point two. 依据指南第二条。');
  await passTime();
  await page
    .getByRole('button', { name: t('expert.work.workspace.submit') })
    .first()
    .click();
  await expect(page).toHaveURL(/\/expert\?ended=/);
  await checkHere(expert, look);
  return claimId;
}

async function decideForTheExpert(admin: Visitor, look: Look, address: string): Promise<void> {
  const { page } = admin;
  const t = wordsOf(look);
  await openPage(admin, look, address);
  await page.locator('[name="ruling"][value="forExpert"]').check();
  await page.locator('select[name="clause"]').selectOption({ index: 1 });
  await page
    .locator('[name="reason"]')
    .fill('The source is named in the second reason; the guideline is followed. 来源已注明。');
  await page.getByRole('button', { name: t('disputes.case.look') }).click();
  await page.getByRole('button', { name: t('disputes.case.send') }).click();
  await expect(page.getByText(t('disputes.status.for_expert')).first()).toBeVisible();
  await checkHere(admin, look);
}
