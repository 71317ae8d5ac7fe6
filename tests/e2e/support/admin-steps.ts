import type { Site } from './site';
import { expect, PASSWORD, type Visitor } from './browser-test';

/** Makes an admin account and signs it in at the desk. */
export async function signInAdmin(site: Site, admin: Visitor, email: string): Promise<void> {
  site.runScript('tests/e2e/support/make-admin.ts', [email, PASSWORD, 'Dana Desk']);
  const { page } = admin;
  await page.goto('/sign-in');
  await admin.checkAccess();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/admin$/);
}

/** Looks the expert's credential up at the register, verifies it, and verifies the language they stated. */
export async function verifyProofs(admin: Visitor, legalName: string, boardCertified = false): Promise<void> {
  const { page } = admin;
  await page.goto('/admin');
  await admin.checkAccess();
  await page.getByRole('row').filter({ hasText: legalName }).getByRole('link', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Ask NPPES' }).click();
  await expect(page.getByText('Claim and register, field by field')).toBeVisible();
  await admin.checkAccess();
  if (boardCertified) {
    await page
      .getByLabel('What was checked, where, and what it said')
      .fill('Certification seen on the public page of the board.');
    await page.getByRole('checkbox', { name: /I checked this at the primary source/ }).check();
    await page.locator('button[name="basis"][value="manual"]').click();
  } else {
    await page.locator('button[name="basis"][value="register"]').click();
  }
  await expect(page.getByText('Verified').first()).toBeVisible();
  await page.goto('/admin');
  await page
    .getByRole('row')
    .filter({ hasText: legalName })
    .filter({ has: page.locator('[name="tag"]') })
    .getByRole('button', { name: 'Verify' })
    .click();
  await expect(page.getByRole('row').filter({ hasText: legalName })).toHaveCount(0);
}
