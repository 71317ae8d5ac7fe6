import { expect, it } from 'vitest';
import { changeRate } from '~/features/applications/change-rate.server';
import { getApplicationForReview } from '~/features/applications/get-application-for-review.server';
import { getProfile } from '~/features/applications/get-profile.server';
import { listExpectedRates } from '~/features/applications/list-expected-rates.server';
import { saveRate } from '~/features/applications/save-rate.server';
import { beginApplication } from '~/features/applications/begin-application.server';
import { expectOk } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { expertCtx, makeExpert } from '../../support/marketplace';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { decide, makeApplicant, makeDesk, makeSubmitted, now, prove, readApplication } from './application-fixtures';

const db = useTestDatabase();
const usd = (amount: bigint) => ({ amount, currency: 'USD' as const });

it('keeps every rate somebody said to expect with its day, and the last one counts', async () => {
  const expertId = await makeExpert(db, []);
  const say = async (amount: bigint) => changeRate(await expertCtx(db, expertId), usd(amount));
  expectOk(await say(120_00n));
  await moveClock(db, 86_400_000);
  expectOk(await say(150_00n));
  // Said again it is no news.
  expectOk(await say(150_00n));
  await Promise.all([say(110_00n), say(110_00n)]);
  const rates = await listExpectedRates(db, expertId);
  expect(rates.map(({ amountMinor }) => amountMinor)).toEqual([110_00n, 150_00n, 120_00n]);
  expect((rates[1]?.statedAt.getTime() ?? 0) - (rates[2]?.statedAt.getTime() ?? 0)).toBeGreaterThanOrEqual(86_400_000);
  expect(await getProfile(db, expertId)).toMatchObject({ expectedRateMinor: 110_00n, rateCurrency: 'USD' });
  await expect(db.execute(sql`UPDATE expected_rate SET amount_minor = 1`)).rejects.toThrow('append-only');
  await expect(db.execute(sql`DELETE FROM expected_rate`)).rejects.toThrow('append-only');
});

it('is a step of the application until it is approved', async () => {
  const ctx = await makeApplicant(db);
  expect(await changeRate(ctx, usd(1_00n))).toMatchObject({ ok: false, error: { code: 'notAdmitted' } });
  expectOk(await beginApplication(ctx));
  expect(await changeRate(ctx, usd(1_00n))).toMatchObject({ ok: false, error: { code: 'notAdmitted' } });
  expectOk(await saveRate(ctx, { version: 0, ...usd(90_00n) }));
  expectOk(await saveRate(ctx, { version: 1, ...usd(95_00n) }));
  const rates = await listExpectedRates(db, ctx.actor.userId);
  expect(rates.map(({ amountMinor }) => amountMinor)).toEqual([95_00n, 90_00n]);
});

it('shows the desk what was said before the decision and after it, the last first', async () => {
  const { expert, credentialId } = await makeSubmitted(db);
  const desk = await makeDesk(db);
  const expertId = expert.actor.userId;
  await prove(db, desk, expertId, credentialId);
  expectOk(await decide(db, desk, expertId, { decision: 'approve' }));
  expectOk(await changeRate(await now(db, expert), { amount: 800_00n, currency: 'CNY' }));
  const { id } = await readApplication(db, expertId);
  const { rates, applicant } = expectOk(await getApplicationForReview(await now(db, desk), id));
  expect(rates).toMatchObject([
    { amountMinor: 800_00n, currency: 'CNY' },
    { amountMinor: 90_00n, currency: 'USD' },
  ]);
  expect(rates.every(({ statedAt }) => statedAt >= applicant.joinedAt)).toBe(true);
});
