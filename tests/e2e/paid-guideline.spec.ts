import { feeOn, payForTime } from '~/core/money';
import { expect, signIn } from './support/browser-test';
import { readLedger } from './support/ledger-steps';
import { test } from './support/shared-site';
import { answer, answerTheRest, passTime, submitReview, takeTask } from './support/work-steps';
import type { Site } from '../../scripts/site/start-site';

interface Contract {
  allowanceMs: number;
  rateMinor: bigint;
  feeBasisPoints: number;
}

test('the guideline that is opened beside a task counts as such up to its allowance, and is paid apart', async ({
  site,
  sharedJob,
  newVisitor,
}) => {
  const expert = await newVisitor();
  await expert.page.clock.install();
  await signIn(expert, sharedJob.expertEmail);
  const claimId = await takeTask(expert);
  const { allowanceMs, rateMinor, feeBasisPoints } = await readContract(site, claimId);
  const fold = expert.page.locator('#guideline > summary');
  expect(allowanceMs).toBeGreaterThan(40_000);
  await answer(expert, 'Rest is advised.', 'Entailment');
  const before = (await passTime(site, expert, 30)).clock;
  expect(before.guidelineMs).toBe(0);
  expect(before.payableMs).toBeGreaterThanOrEqual(30_000);

  const counting = expert.page.getByText(/^guideline \d/);
  await fold.click();
  await expect(counting).toBeVisible();
  const read = (await passTime(site, expert, 30)).clock;
  expect(read.guidelineMs).toBeGreaterThanOrEqual(30_000);
  expect(read.guidelineMs).toBeLessThan(allowanceMs);
  expect(read.payableMs - before.payableMs).toBeLessThan(10_000);

  await fold.click();
  await expect(counting).toHaveCount(0);
  const folded = (await passTime(site, expert, 30)).clock;
  expect(folded.payableMs - read.payableMs).toBeGreaterThanOrEqual(30_000);
  expect(folded.guidelineMs - read.guidelineMs).toBeLessThan(10_000);

  await fold.click();
  await expect(counting).toBeVisible();
  const used = (await passTime(site, expert, 60)).clock;
  expect(used.guidelineMs).toBe(allowanceMs);
  await fold.click();
  await answerTheRest(expert);
  await submitReview(expert);

  const ledger = await readLedger(site, claimId);
  expect(ledger.ms('guideline')).toBe(allowanceMs);
  expect(ledger.segments.filter(({ payable }) => !payable)).toEqual([]);
  expect(ledger.payableMs).toBe(ledger.lengthMs - allowanceMs);

  const owner = await newVisitor();
  await signIn(owner, sharedJob.ownerEmail);
  await owner.page.goto(`/company/reviews/${claimId}`);
  await owner.page.getByRole('button', { name: 'Approve' }).click();
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Approve for good' }).click();
  await expect(owner.page.getByRole('dialog')).toHaveCount(0);
  const amounts = [ledger.payableMs, allowanceMs].map((ms) => payForTime(ms, rateMinor));
  const [reviewMinor = 0n, guidelineMinor = 0n] = amounts;
  const feesMinor = amounts.map((minor) => feeOn(minor, feeBasisPoints));
  await expect
    .poll(() => readPostings(site, claimId))
    .toEqual([
      { key: `approve:${claimId}`, expert: String(reviewMinor), fee: String(feesMinor[0]) },
      { key: `guideline:${claimId}`, expert: String(guidelineMinor), fee: String(feesMinor[1]) },
    ]);

  const shown = (minor: bigint) =>
    new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' }).format(Number(minor) / 100);
  const cost = reviewMinor + guidelineMinor + (feesMinor[0] ?? 0n) + (feesMinor[1] ?? 0n);
  await owner.page.goto(`/company/reviews/${claimId}`);
  await expect(owner.page.getByText(`It costs ${shown(cost)}, pay and fee.`)).toBeVisible();
  await expert.page.goto(`/expert/earnings/${claimId}`);
  for (const { page } of [expert, owner]) {
    await expect(
      page.getByText('The payable stretches sum to the payable time and the reading of the guideline.'),
    ).toBeVisible();
    await expect(page.getByText(shown(guidelineMinor), { exact: true }).first()).toBeVisible();
    await expect(page.getByText(shown(reviewMinor + guidelineMinor), { exact: true }).first()).toBeVisible();
  }
  await expert.checkAccess();
});

/** What the claim promised for the guideline, and how it is paid. */
async function readContract(site: Site, claimId: string): Promise<Contract> {
  const { rows } = await site.pool.query<{ allowanceMs: number; rateMinor: string; feeBasisPoints: number }>(
    `SELECT guideline_allowance_ms AS "allowanceMs", rate_minor_per_hour::text AS "rateMinor",
       fee_basis_points AS "feeBasisPoints" FROM claim WHERE id = $1`,
    [claimId],
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no claim ${claimId}`);
  return { ...row, rateMinor: BigInt(row.rateMinor) };
}

/** What the postings of a claim gave to its expert and to the platform. */
async function readPostings(site: Site, claimId: string): Promise<{ key: string; expert: string; fee: string }[]> {
  const { rows } = await site.pool.query<{ key: string; expert: string; fee: string }>(
    `SELECT t.idempotency_key AS key,
       sum(e.amount_minor) FILTER (WHERE a.kind = 'expert_pending')::text AS expert,
       sum(e.amount_minor) FILTER (WHERE a.kind = 'platform_fees')::text AS fee
     FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
     WHERE t.claim_id = $1 GROUP BY t.id ORDER BY key`,
    [claimId],
  );
  return rows;
}
