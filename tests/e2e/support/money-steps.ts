import { expect, type Visitor } from './browser-test';
import type { Site } from '../../../scripts/site/start-site';

/** Approves some of the job's waiting reviews by the company's own button. */
export async function approveReviews(company: Visitor, jobId: string, waiting: number, count: number): Promise<void> {
  const { page } = company;
  await page.goto(`/company/jobs/${jobId}/reviews`);
  await company.checkAccess();
  const buttons = page.getByRole('button', { name: 'Approve' });
  for (let approved = 0; approved < count; approved += 1) {
    await expect(buttons).toHaveCount(waiting - approved);
    await buttons.first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve for good' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(buttons).toHaveCount(waiting - count);
}

/** Sets payouts up on the vendor's own page, and waits until the vendor's news has arrived. */
export async function setUpPayouts({ page }: Visitor): Promise<void> {
  await page.goto('/expert/earnings');
  await page.getByRole('button', { name: 'Set up payouts' }).click();
  await expect(page.getByRole('heading', { name: 'Set up payouts' })).toBeVisible();
  await page.locator('button[value="complete"]').click();
  await expect(async () => {
    await page.goto('/expert/earnings');
    await expect(page.getByText('Payouts are set up.')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

/** Reads the sum an amount's page explains, and computes it again from the segments the database holds. */
export async function checkBreakdown(site: Site, { page }: Visitor, claimId: string): Promise<bigint> {
  const sentence = await page.getByText(/s × .+ per hour/).innerText();
  const [, seconds = '', rate = ''] = /([\d.]+) s × \$([\d.]+) per hour/.exec(sentence) ?? [];
  await expect(page.getByText('The payable stretches sum to the payable time.')).toBeVisible();
  const { rows } = await site.pool.query<{ payableMs: string; amountMinor: string }>(
    `SELECT c.amount_minor::text AS "amountMinor",
       (SELECT coalesce(sum(round(extract(epoch FROM s.ended_at - s.started_at) * 1000)), 0)::bigint::text
        FROM segment s WHERE s.claim_id = c.id AND s.payable) AS "payableMs"
     FROM claim c WHERE c.id = $1`,
    [claimId],
  );
  const { payableMs = '', amountMinor = '' } = rows[0] ?? {};
  expect(String(Math.round(Number(seconds) * 1000))).toBe(payableMs);
  const amount = divideHalfEven(BigInt(payableMs) * BigInt(rate.replace('.', '')), 3_600_000n);
  expect(BigInt(amountMinor)).toBe(amount);
  const shown = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(Number(amount) / 100);
  await expect(page.getByText(shown, { exact: true }).first()).toBeVisible();
  return amount;
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = 2n * (dividend % divisor);
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}
