import type { ExpertCtx } from '~/features/accounts/context';
import { readPayWeek } from '~/features/payments/read-pay-week';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { listTaskNames } from '~/features/reviews/list-task-names.server';
import { getLatestStretch } from '~/features/timekeeping/get-latest-stretch.server';
import { listJobWeeks } from '~/features/timekeeping/list-job-weeks.server';
import { listMyTime } from '~/features/timekeeping/list-my-time.server';
import { listStretches } from '~/features/timekeeping/list-stretches.server';
import { sumJobs, sumTime } from '~/features/timekeeping/sum-time';
import type { AppTranslator } from '~/i18n/translate';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { requireOwnClaim } from './require-own-claim.server';

/** What the time of jobs says; sent with the page that shows it, so that no other page of experts carries it. */
export function timeWords(t: AppTranslator) {
  return {
    byJob: t('expertTime.byJob'),
    job: t('expertTime.job'),
    jobTitle: t('expertTime.jobTitle'),
    jobLead: t('expertTime.jobLead'),
    thisJobOnly: t('expertTime.thisJobOnly'),
    allJobs: t('expertTime.allJobs'),
    allWeeks: t('expertTime.allWeeks'),
    byWeek: t('expertTime.byWeek'),
    week: t('expertTime.week'),
    shouldCount: t('expertTime.shouldCount'),
  };
}
export type TimeWords = ReturnType<typeof timeWords>;

/** A week of the expert's time: its sums, its jobs, its tasks, and the weeks around it; the tasks of one job where it is asked for. */
export async function loadTimeOfWeek(ctx: ExpertCtx, asked: { week: string | null; job: string | null }) {
  const week = readPayWeek(asked.week, ctx.now);
  const stretches = await listStretches(ctx, week);
  const jobId = asked.job === null ? null : requireId(asked.job);
  const { claims, kinds } = sumTime(jobId === null ? stretches : stretches.filter((one) => one.jobId === jobId));
  const earlier = claims.length > 0 ? undefined : await getLatestStretch(ctx, week.from);
  return {
    week,
    jobs: sumJobs(stretches),
    jobId,
    claims: await listTaskNames(ctx, claims),
    kinds,
    /** A day of the latest earlier week with time, asked for only where this one has none. */
    latest: earlier ? readPayWeek(earlier.toISOString().slice(0, 10), ctx.now).name : null,
    isRunning: week.next === null && (await listHeld(ctx)).length > 0,
  };
}

/** All time of the expert's own on one job, week by week. */
export async function loadTimeOfJob(ctx: ExpertCtx, asked: { job: string; before: string | null }) {
  const before = /^\d{4}-\d{2}-\d{2}$/.test(asked.before ?? '') ? readPayWeek(asked.before, ctx.now).name : undefined;
  const found = await listJobWeeks(ctx, { jobId: requireId(asked.job), before });
  if (!found.ok) throw failureResponse(found.error);
  return { ...found.value, isRunning: (await listHeld(ctx)).length > 0 };
}

/** All time of one claim of the expert's own, day by day. */
export async function loadTimeOfClaim(
  ctx: ExpertCtx,
  input: { asked: string; after: string | null; timeZone: string },
) {
  const { claimId } = await requireOwnClaim(ctx, input.asked);
  const [named] = await listTaskNames(ctx, [{ claimId }]);
  return {
    claimId,
    task: named?.task ?? null,
    isRunning: (await listHeld(ctx)).some((claim) => claim.claimId === claimId),
    ...(await listMyTime(ctx, { timeZone: input.timeZone, claimId, after: input.after })),
  };
}

async function listHeld(ctx: ExpertCtx) {
  const { rows } = await listMyReviews(ctx, { unfinished: true });
  return rows.filter((claim) => claim.status === 'held');
}
