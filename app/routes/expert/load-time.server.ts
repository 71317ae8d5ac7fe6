import type { ExpertCtx } from '~/features/accounts/context';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { listTaskNames } from '~/features/reviews/list-task-names.server';
import { getLatestStretch } from '~/features/timekeeping/get-latest-stretch.server';
import { listMyTime } from '~/features/timekeeping/list-my-time.server';
import { listStretches } from '~/features/timekeeping/list-stretches.server';
import { sumTime } from '~/features/timekeeping/sum-time';
import { requireOwnClaim } from './require-own-claim.server';
import { readWeek } from './time-week';

/** A week of the expert's time: its sums, its tasks, and the weeks around it. */
export async function loadTimeOfWeek(ctx: ExpertCtx, asked: string | null) {
  const week = readWeek(asked, ctx.now);
  const { claims, kinds } = sumTime(await listStretches(ctx, week));
  const earlier = claims.length > 0 ? undefined : await getLatestStretch(ctx, week.from);
  return {
    week,
    claims: await listTaskNames(ctx, claims),
    kinds,
    /** A day of the latest earlier week with time, asked for only where this one has none. */
    latest: earlier ? readWeek(earlier.toISOString().slice(0, 10), ctx.now).name : null,
    isRunning: week.next === null && (await listHeld(ctx)).length > 0,
  };
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
