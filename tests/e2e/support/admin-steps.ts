import type { Site } from '../../../scripts/site/start-site';
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

/**
 * Looks the expert's credential up at the register, verifies it, and verifies the language they stated. What a register does not
 * say, `second` confirms: a board certification, which opens the higher tiers.
 */
export async function verifyProofs(admin: Visitor, legalName: string, second?: Visitor): Promise<void> {
  const { page } = admin;
  await page.goto('/admin');
  await admin.checkAccess();
  await page.getByRole('link', { name: legalName }).first().click();
  await page.getByRole('button', { name: 'Ask NPPES' }).click();
  await expect(page.getByText('Claim and register, field by field')).toBeVisible();
  await admin.checkAccess();
  if (second) {
    await page.getByLabel('Name as it stands there').fill(legalName);
    await page.getByLabel('Status as it stands there').fill('Certified');
    await page
      .getByLabel('What was checked, where, and what it said')
      .fill('Certification seen on the public page of the board.');
    await page.getByRole('checkbox', { name: /I checked this at the primary source/ }).check();
    await page.locator('button[name="basis"][value="manual"]').click();
    await expect(page.getByText('Waits for a second person').first()).toBeVisible();
    await admin.checkAccess();
    await second.page.goto(page.url());
    await second.page.getByRole('button', { name: 'Confirm' }).click();
    await expect(second.page.getByText(`${legalName} is verified`)).toBeVisible();
    await page.reload();
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

/** Moves the site's clock on by the page made for it; `sweep` has the worker do at once what it does by the minute. */
export async function moveDevClock(site: Site, { page }: Visitor, days: number, sweep?: string): Promise<void> {
  await page.goto('/dev/clock');
  await page.getByLabel('Days').fill(String(days));
  await page.locator('main form button').click();
  await expect(page.getByLabel('Days')).toHaveValue('0');
  if (sweep === undefined) return;
  const { rows } = await site.pool.query<{ id: string }>('SELECT (graphile_worker.add_job($1)).id', [sweep]);
  await expect
    .poll(
      async () => (await site.pool.query('SELECT 1 FROM graphile_worker.jobs WHERE id = $1', [rows[0]?.id])).rowCount,
    )
    .toBe(0);
}

/** Has the payouts run that are due, and waits until the desk has been told that it is done. */
export async function runPayouts(admin: Visitor): Promise<void> {
  const { page } = admin;
  await page.goto('/admin/finance');
  await page.getByRole('button', { name: 'Pay what is due' }).click();
  await page.getByRole('button', { name: 'Pay out now' }).click();
  await expect(page.getByText('The payout run has been made')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/The ledger adds up/)).toBeVisible();
  await admin.checkAccess();
}
