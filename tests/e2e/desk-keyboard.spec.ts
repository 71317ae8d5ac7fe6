import type { Locator, Page } from '@playwright/test';
import { expect, PASSWORD, test } from './support/browser-test';
import { makeOpenJob } from './support/open-job';

const applicant = { npi: '1100020027', legalName: 'Samir Haddad' };
const MOST_TABS = 120;

/** Moves the focus to an element the way a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard never came there');
}

/** An admin verifies a credential without ever touching the mouse: from signing in to the decision. */
test('the desk verifies a credential with the keyboard only', async ({ site, newVisitor }) => {
  const title = 'Questions after discharge';
  const wish = { locale: 'en' as const, title, npi: '1300060062', legalName: 'Wei Zhang', applicant };
  const job = await makeOpenJob(site, { name: 'keys', ...wish });
  const { page } = await newVisitor({ locale: 'en', viewport: { width: 1280, height: 900 } });

  await page.goto('/sign-in');
  await tabTo(page, page.locator('[name="email"]'));
  await page.keyboard.type(job.adminEmail);
  await tabTo(page, page.locator('[name="password"]'));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin$/);

  await tabTo(page, page.getByRole('link', { name: applicant.legalName }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: applicant.legalName })).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Give it back' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('Agrees').first()).toBeVisible();

  // A key typed into a text is a letter and nothing else.
  await page.keyboard.press('m');
  const name = page.locator('[name="registerName"]');
  await tabTo(page, name);
  await page.keyboard.type('vat');
  await expect(name).toHaveValue('vat');
  await page.keyboard.press('Escape');

  const verify = page.locator('[name="basis"][value="register"]');
  await tabTo(page, page.locator('[name="registerJurisdiction"], [name="attested"]').last());
  await page.keyboard.press('v');
  await expect(verify).toBeFocused();
  await expect(page.getByText(`${applicant.legalName} is verified`)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${applicant.legalName} is verified`)).toBeVisible();
});
