import { expect, it } from 'vitest';
import { listUnreachableJobs } from '~/features/matching/list-unreachable-jobs.server';
import { listBoardFacets } from '~/features/reviews/list-board-facets.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { expectOk } from '~/core/result';
import { sql } from '~/platform/db/sql';
import {
  boardCertified,
  claimNext,
  expertCtx,
  makeCompany,
  makeExpert,
  makeOpenJob,
  physician,
} from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const lawTier = { seats: 1, rateMinorPerHour: 150_00, clauses: [['credential:us_attorney:US-NY']] };

/** All rows of a paged list, and how many pages they took. */
async function readAll<Row>(list: (after: string | null) => Promise<{ rows: Row[]; next: string | undefined }>) {
  const rows: Row[] = [];
  let pages = 0;
  for (let after: string | null | undefined = null; after !== undefined; pages += 1) {
    const page: { rows: Row[]; next: string | undefined } = await list(after);
    rows.push(...page.rows);
    after = page.next;
  }
  return { rows, pages };
}

it('pages the board and what is closed to an expert without losing or repeating a job, best paid first', async () => {
  const company = await makeCompany(db);
  const rates = Array.from({ length: 23 }, (_, index) => 90_00 + (index % 4) * 10_00);
  const jobs: string[] = [];
  for (const rateMinorPerHour of rates) {
    const policy = { tiers: [{ seats: 2, rateMinorPerHour, clauses: [[physician]] }], auditBasisPoints: 0 };
    jobs.push((await makeOpenJob(db, { company, policy, tasks: 2 })).jobId);
  }
  const able = await expertCtx(db, await makeExpert(db, [physician]));
  const board = await readAll((after) => listClaimableJobs(able, { after }));
  expect(board.pages).toBe(2);
  expect(board.rows.map((job) => job.jobId).sort()).toEqual([...jobs].sort());
  const paid = board.rows.map((job) => Number(job.rateMinorPerHour));
  expect(paid).toEqual([...paid].sort((a, b) => b - a));
  expect(new Set(board.rows.map((job) => job.openTasks))).toEqual(new Set([2]));
  expect((await listUnreachableJobs(able)).rows).toEqual([]);

  for (const [order, pays] of [
    [{ by: 'rate', descending: false }, [...paid].sort((a, b) => a - b)],
    [{ by: 'task', descending: true }, paid],
  ] as const) {
    const sorted = await readAll((after) => listClaimableJobs(able, { after, order }));
    expect(sorted.rows.map((job) => Number(job.rateMinorPerHour))).toEqual(pays);
    expect(new Set(sorted.rows.map((job) => job.jobId)).size).toBe(rates.length);
  }
  expect((await listClaimableJobs(able, { domain: 'law' })).rows).toEqual([]);
  await db.execute(sql`UPDATE job SET content_language = 'en-GB' WHERE id = ${board.rows[0]?.jobId ?? ''}::uuid`);
  const inLanguage = async (language: string) =>
    (await readAll((after) => listClaimableJobs(able, { language, after }))).rows.length;
  expect([await inLanguage('en'), await inLanguage('en-GB'), await inLanguage('e')]).toEqual([board.rows.length, 1, 0]);
  await db.execute(sql`UPDATE job SET content_language = 'en'`);
  expect((await listClaimableJobs(able, { domain: 'medicine', language: 'en' })).rows).toHaveLength(20);
  expect(await listBoardFacets(able)).toEqual([{ domain: 'medicine', contentLanguage: 'en' }]);
  const next = await listClaimableJobs(able, { onlyNext: true });
  expect([next.rows.length, next.rows[0]?.jobId]).toEqual([1, board.rows[0]?.jobId]);

  const unable = await expertCtx(db, await makeExpert(db, [boardCertified]));
  const closed = await readAll((after) => listUnreachableJobs(unable, { after }));
  expect(closed.pages).toBe(2);
  expect(closed.rows.map((job) => job.jobId).sort()).toEqual([...jobs].sort());
  expect(closed.rows[0]?.explanation.unmet).toEqual([{ token: physician, state: 'missing' }]);
  expect((await listClaimableJobs(unable)).rows).toEqual([]);
}, 60_000);

it('pages the reviews of an expert, and leaves out what is finished when only the unfinished is asked for', async () => {
  const job = await makeOpenJob(db, { tasks: 14 });
  const expertId = await makeExpert(db, [physician]);
  const taken: string[] = [];
  for (let turn = 0; turn < 27; turn += 1) {
    const claim = await claimNext(db, expertId, job.jobId);
    taken.push(claim.claimId);
    if (turn < 26) expectOk(await releaseClaim(await expertCtx(db, expertId), claim));
  }
  const ctx = await expertCtx(db, expertId);
  const all = await readAll((after) => listMyReviews(ctx, { after }));
  expect([all.pages, all.rows.map((row) => row.claimId).sort()]).toEqual([2, [...taken].sort()]);
  const { rows } = await listMyReviews(ctx, { unfinished: true });
  expect(rows.map((row) => row.claimId)).toEqual(taken.slice(-1));
}, 60_000);

it('tells the jobs with a task for an expert from those without, and the closed jobs of their field from all others', async () => {
  const company = await makeCompany(db);
  const read = await makeOpenJob(db, { company });
  const open = await makeOpenJob(db, { company });
  const expertId = await makeExpert(db, [physician]);
  await claimNext(db, expertId, read.jobId);
  const ctx = await expertCtx(db, expertId);
  const mine = new Set([read.jobId, open.jobId]);
  const listed = async (hasOpenTasks: boolean) =>
    (await readAll((after) => listClaimableJobs(ctx, { hasOpenTasks, after }))).rows
      .filter((job) => mine.has(job.jobId))
      .map((job) => [job.jobId, job.openTasks]);
  expect(await listed(true)).toEqual([[open.jobId, 1]]);
  expect(await listed(false)).toEqual([[read.jobId, 0]]);

  const closed = await makeOpenJob(db, { company, policy: { tiers: [lawTier], auditBasisPoints: 0 } });
  await db.execute(sql`UPDATE job SET domain = 'law' WHERE id = ${closed.jobId}::uuid`);
  const closedIn = async (isOthers: boolean) =>
    (await readAll((after) => listUnreachableJobs(ctx, { after, fields: { named: ['medicine'], isOthers } }))).rows;
  expect((await closedIn(true)).map((job) => job.jobId)).toEqual([closed.jobId]);
  expect((await closedIn(false)).map((job) => job.jobId)).not.toContain(closed.jobId);
});
