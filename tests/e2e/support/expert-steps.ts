import { expect, PASSWORD, type Visitor } from './browser-test';

export interface ExpertWish {
  email: string;
  /** As the register knows them. */
  legalName: string;
  npi: string;
  boardCertified?: boolean;
}

const smallPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Signs an expert up; stands on their home page. */
export async function signUpExpert(expert: Visitor, wish: ExpertWish): Promise<void> {
  const { page } = expert;
  // The page's clock can be moved on, so that a workspace reports without half a minute of waiting.
  await page.clock.install();
  await page.goto('/sign-up/expert');
  await expert.checkAccess();
  await page.getByLabel('Legal name').fill(wish.legalName);
  // Before its script runs it is a select.
  await page.locator('input[role="combobox"]').fill('United States');
  await page.getByRole('option', { name: 'United States', exact: true }).click();
  await page.getByLabel('Your name').fill(wish.legalName);
  await page.getByLabel('E-mail address').fill(wish.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page).toHaveURL(/\/expert$/);
}

/** States a US physician's credential with a document, and English at C1. */
export async function stateProofs(expert: Visitor, wish: ExpertWish): Promise<void> {
  const { page } = expert;
  await page.goto('/expert/credentials');
  await page.getByRole('link', { name: 'State a credential' }).first().click();
  await expert.checkAccess();
  await page
    .locator('[name="kind"]')
    .selectOption(wish.boardCertified ? 'us_physician_board_certified' : 'us_physician');
  await page.locator('[name="jurisdiction"]').selectOption('US');
  await page.getByLabel('Number').fill(wish.npi);
  await page.getByLabel('Name in the register').fill(wish.legalName);
  await page
    .getByLabel('Copy of the document')
    .setInputFiles({ name: 'licence.pdf', mimeType: 'application/pdf', buffer: smallPdf });
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page).toHaveURL(/\/expert\/credentials(\?|$)/);
  await page.getByRole('link', { name: 'State a language' }).first().click();
  await expert.checkAccess();
  // Before its script runs it is a select.
  await page.locator('input[role="combobox"]').fill('English');
  await page.getByRole('option', { name: 'English', exact: true }).click();
  for (const skill of ['Reading', 'Writing']) {
    await page.getByRole('group', { name: skill }).getByRole('radio', { name: /^C1/ }).check();
  }
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page).toHaveURL(/\/expert\/credentials(\?|$)/);
  await expert.checkAccess();
}
