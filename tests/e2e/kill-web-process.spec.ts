import { expect, signIn, test } from './support/browser-test';
import { makeOpenJob } from './support/open-job';
import { moveClock } from './support/move-clock';
import {
  answer,
  answerTheRest,
  passTime,
  reloadWorkspace,
  submitReview,
  takeTask,
  waitUntilSaved,
} from './support/work-steps';

interface StoredSegment {
  startedAt: number;
  endedAt: number;
  payable: boolean;
}

test('a web process killed between two beats loses no draft and no acknowledged second, and pays nothing twice', async ({
  site,
  newVisitor,
}) => {
  const job = await makeOpenJob(site, {
    name: 'killed',
    locale: 'en',
    title: 'Answers under fire',
    npi: '1100020027',
    legalName: 'Samir Haddad',
  });
  const expert = await newVisitor();
  const { page } = expert;
  await page.clock.install();
  await signIn(expert, job.expertEmail);
  const claimId = await takeTask(expert);

  await answer(expert, 'Rest is advised.', 'Entailment', 'Written before the kill.');
  await waitUntilSaved(expert);
  await passTime(site, expert, 60);
  const acknowledged = (await passTime(site, expert, 60)).clock;
  expect(acknowledged.payableMs).toBeGreaterThan(119_000);

  await site.web.kill();
  await answer(expert, 'A doctor is named.', 'Entailment', 'Written while it was down.');
  await expect(page.getByText('not saved: no connection, trying again').first()).toBeVisible();
  await moveClock(site, 20);
  await site.web.start();
  await waitUntilSaved(expert);
  // What the browser says of refused connections is what the test asked for.
  expert.complaints.length = 0;

  await reloadWorkspace(expert);
  await expect(page.getByText('Written before the kill.')).toBeVisible();
  await expect(page.getByText('Written while it was down.')).toBeVisible();
  const after = (await passTime(site, expert, 30)).clock;
  expect(after.payableMs).toBeGreaterThan(acknowledged.payableMs + 49_000);
  expect(after.sequence).toBeGreaterThan(acknowledged.sequence);

  await answerTheRest(expert);
  await submitReview(expert);

  const { rows: claims } = await site.pool.query<{ claimedAt: number; endedAt: number; payableMs: number }>(
    `SELECT extract(epoch FROM claimed_at)::float * 1000 AS "claimedAt",
       extract(epoch FROM ended_at)::float * 1000 AS "endedAt", payable_ms::int AS "payableMs"
     FROM claim WHERE expert_id = (SELECT expert_id FROM claim WHERE id = $1)`,
    [claimId],
  );
  expect(claims).toHaveLength(1);
  const [claim] = claims;
  const { rows: segments } = await site.pool.query<StoredSegment>(
    `SELECT extract(epoch FROM started_at)::float * 1000 AS "startedAt",
       extract(epoch FROM ended_at)::float * 1000 AS "endedAt", payable
     FROM segment WHERE claim_id = $1 ORDER BY started_at`,
    [claimId],
  );
  const ends = segments.map((segment) => Math.round(segment.endedAt));
  const starts = segments.map((segment) => Math.round(segment.startedAt));
  expect(starts).toEqual([Math.round(claim?.claimedAt ?? 0), ...ends.slice(0, -1)]);
  expect(ends.at(-1)).toBe(Math.round(claim?.endedAt ?? 0));
  const paidMs = segments
    .filter((segment) => segment.payable)
    .reduce((sum, segment) => sum + Math.round(segment.endedAt) - Math.round(segment.startedAt), 0);
  expect(paidMs).toBe(claim?.payableMs);
  expect(paidMs).toBeGreaterThanOrEqual(after.payableMs);
  const { rows: reviews } = await site.pool.query('SELECT 1 FROM review WHERE claim_id = $1', [claimId]);
  expect(reviews).toHaveLength(1);
});
