import { checkHere, looks, openPage, wordsOf, type Look } from './support/look';
import { expect, PASSWORD, signIn, test, type Visitor } from './support/browser-test';

const applicant = { email: 'haddad@example.test', legalName: 'Samir Haddad', npi: '1100020027' };
const smallPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const look = looks.find(({ locale, viewport }) => locale === 'zh-CN' && viewport.width === 390);
if (!look) throw new Error('Chinese on a telephone is one of the looks');

test(`somebody applies from nothing to handed in, and is let in: ${look.name}`, async ({ site, newVisitor }) => {
  const t = wordsOf(look);
  const { locale, viewport, colorScheme } = look;
  const expert = await newVisitor({ locale, viewport, colorScheme });
  const admin = await newVisitor({ locale, viewport, colorScheme });
  const { page } = expert;

  await test.step('signs up and begins', async () => {
    await page.goto('/sign-up/expert');
    await page.locator('[name="legalName"]').fill(applicant.legalName);
    await chooseIn(expert, 0, '美国');
    await page.locator('[name="displayName"]').fill(applicant.legalName);
    await page.locator('[name="email"]').fill(applicant.email);
    await page.locator('[name="password"]').fill(PASSWORD);
    await page.locator('main form button').last().click();
    await expect(page).toHaveURL(/\/expert$/);
    await checkHere(expert, look);
    await page.getByRole('link', { name: t('application.begin.button') }).click();
    await expect(page).toHaveURL(/\/expert\/application$/);
    await checkHere(expert, look);
    await page.getByRole('button', { name: t('application.begin.button') }).click();
  });

  await test.step('chooses the work, and says who they are', async () => {
    await expectStep(expert, look, 'work');
    for (const value of ['medicine', 'US', 'rate', 'rewrite']) await page.locator(`input[value="${value}"]`).check();
    await saveStep(expert, look);
    await expectStep(expert, look, 'identity');
    await expect(page.getByText('OIG LEIE')).toBeVisible();
    await page.locator('[name="otherNames"]').fill('萨米尔·哈达德');
    await fillDate(expert, ['1979', '03', '08']);
    await saveStep(expert, look);
  });

  await test.step('states a credential and a language inside the flow', async () => {
    await expectStep(expert, look, 'credentials');
    await page.locator('[name="kind"]').selectOption('us_physician');
    await page.locator('[name="jurisdiction"]').selectOption('US');
    await page.locator('[name="number"]').fill(applicant.npi);
    await page.getByRole('button', { name: t('application.credentials.submit'), exact: true }).click();
    await expect(page.getByText(t('application.credentials.added'))).toBeVisible();
    await checkHere(expert, look);
    await page.getByRole('link', { name: t('application.flow.goOn'), exact: true }).click();
    await expectStep(expert, look, 'languages');
    for (const level of ['readLevel', 'writeLevel']) await page.locator(`[name="${level}"][value="C2"]`).check();
    await page.locator('[name="proof"][value="native_attestation"]').check();
    await page.getByRole('button', { name: t('application.languages.submit'), exact: true }).click();
    await expect(page.getByText(t('application.languages.added'))).toBeVisible();
    await page.getByRole('link', { name: t('application.flow.goOn'), exact: true }).click();
  });

  await test.step('goes on with the profile on another device, where everything is', async () => {
    await expectStep(expert, look, 'profile');
    const other = await newVisitor({ locale, viewport, colorScheme });
    await signIn(other, applicant.email);
    await other.page.goto('/expert/application');
    await other.page.getByRole('link', { name: t('application.begin.goOn') }).click();
    await expect(other.page).toHaveURL(/\/application\/profile$/);
    await fillProfile(other);
    await saveStep(other, look);
    await expect(other.page).toHaveURL(/\/application\/rate$/);
    // The first device still shows the step as it was; what it saves now is refused, and nothing of either is lost.
    await fillProfile(expert, '心内科医师');
    await saveStep(expert, look);
    await expect(page.getByText(t('application.flow.changedText'))).toBeVisible();
    await expect(page.locator('[name="headline"]')).toHaveValue('心内科医师');
    await checkHere(expert, look);
    // The browser notes the refusal, which is what is wanted here.
    await expect.poll(() => expert.complaints.splice(0)).toEqual([expect.stringContaining('409 (Conflict)')]);
    await saveStep(expert, look);
  });

  await test.step('says what they expect to be paid, and whom they must not judge', async () => {
    await expectStep(expert, look, 'rate');
    await page.getByLabel(t('application.rate.amount')).fill('40');
    await expect(page.getByText(t('application.rate.below'))).toBeVisible();
    await page.getByLabel(t('application.rate.amount')).fill('130');
    await expect(page.getByText(t('application.rate.within'))).toBeVisible();
    await saveStep(expert, look);
    await expectStep(expert, look, 'conflicts');
    await page.locator('[name="kind"]').selectOption('employer');
    await page.locator('[name="name"]').fill('东湾医院');
    await page.locator('button[value="declare"]').click();
    await expect(page.getByText(t('application.conflicts.done.declared'))).toBeVisible();
    await saveStep(expert, look);
  });

  await test.step('looks it over and hands it in; nothing is open yet', async () => {
    await expectStep(expert, look, 'review');
    await expect(page.getByText(t('application.review.ready'))).toBeVisible();
    const late = await expert.context.newPage();
    await late.goto('/expert/application/rate');
    const amount = late.getByLabel(t('application.rate.amount'));
    await amount.fill('150');
    await expect(late.getByText(t('application.rate.within'))).toBeVisible();
    await page.getByRole('button', { name: t('application.review.submit') }).click();
    await expect(page.getByText(t('application.stand.submitted'))).toBeVisible();
    // What another tab sends now comes too late: it is told so, and keeps its words.
    await late.getByRole('button', { name: t('application.flow.save') }).click();
    await expect(late.getByText(t('errors.applicationNotEditable'))).toBeVisible();
    await expect(amount).toHaveValue('150');
    await late.close();
    await checkHere(expert, look);
    await openPage(expert, look, '/expert/board');
    await expect(page.getByText(t('application.board.submitted')).first()).toBeVisible();
  });

  await test.step('the desk verifies the credential and approves', async () => {
    site.runScript('tests/e2e/support/make-admin.ts', ['desk@example.test', PASSWORD, 'Dana Desk']);
    await site.pool.query(`UPDATE user_account SET locale = 'zh-CN' WHERE email = 'desk@example.test'`);
    await signIn(admin, 'desk@example.test');
    await openPage(admin, look, '/admin/applications');
    await admin.page.getByRole('link', { name: applicant.legalName }).click();
    await expect(admin.page.getByText(t('application.desk.notProven'))).toBeVisible();
    await checkHere(admin, look);
    const address = admin.page.url();
    await admin.page.locator('a[href^="/admin/credentials/"]').first().click();
    await admin.page.locator('[name="intent"][value="lookUp"]').click();
    await admin.page.locator('[name="basis"][value="register"]').click();
    await expect(admin.page.getByText(t('credentials.status.verified')).first()).toBeVisible();
    await admin.page.goto(address);
    await admin.page.locator('[name="decision"][value="approve"]').check();
    await admin.page.getByRole('button', { name: t('application.desk.send'), exact: true }).click();
    await expect(admin.page.getByText(t('application.desk.decided'))).toBeVisible();
    await checkHere(admin, look);
  });

  await test.step('the applicant reads that they are in', async () => {
    await page.goto('/expert/application');
    await expect(page.getByText(t('application.stand.next.approved'))).toBeVisible();
    await checkHere(expert, look);
    await openPage(expert, look, '/expert/board');
    await expect(page.getByText(t('application.board.link'))).toHaveCount(0);
  });
});

/** Stands on a step of the flow, which speaks the look's language, fits and is accessible. */
async function expectStep(visitor: Visitor, at: Look, step: string): Promise<void> {
  await expect(visitor.page).toHaveURL(new RegExp(`/expert/application/${step}$`));
  await expect(visitor.page.locator('main form').first()).toBeVisible();
  await checkHere(visitor, at);
}

function saveStep({ page }: Visitor, at: Look): Promise<void> {
  return page.getByRole('button', { name: wordsOf(at)('application.flow.save') }).click();
}

/** Chooses in a searchable list; before its script runs it is a select. */
async function chooseIn({ page }: Visitor, index: number, name: string): Promise<void> {
  await page.locator('input[role="combobox"]').nth(index).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}

/** Types a date into its parts, which stand in the order of the page's language. */
async function fillDate({ page }: Visitor, parts: readonly string[]): Promise<void> {
  const inputs = page.locator('main input[inputmode="numeric"]');
  await expect(inputs).toHaveCount(parts.length);
  for (const [index, part] of parts.entries()) await inputs.nth(index).fill(part);
}

async function fillProfile({ page }: Visitor, headline = '心内科主治医师'): Promise<void> {
  await page.locator('[name="headline"]').fill(headline);
  await page.locator('[name="biography"]').fill('在教学医院工作十二年，负责心血管内科病房与会诊。');
  await page.getByLabel('从业年数').fill('12');
  await page.locator('[name="education"]').selectOption('professional');
  await page
    .locator('[name="document"]')
    .setInputFiles({ name: 'cv.pdf', mimeType: 'application/pdf', buffer: smallPdf });
}
