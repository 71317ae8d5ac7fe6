import type { Queryable } from '~/platform/db/database';
import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { loadLockedClaim } from '../reviews/load-claim.server';
import { isLeaseOver, loadDueClaims, type DueClaim } from '../timekeeping/load-due-claims.server';
import { endUnfinishedClaim } from './end-unfinished-claim.server';
import { loadTaskForUpdate } from './task-chain-store.server';

/** How many due claims are read at once. */
const BATCH = 200;
/** No batch is begun later than this, so that a sweep of every minute ends before the next begins. */
const SWEEP_MS = 40_000;

/**
 * Ends claims whose lease is over: paid to the last heartbeat, draft kept, seat open again. Each claim in its own short
 * transaction under its task's lock, so that two reapers and a submission never collide. Goes on until none is due or 40 s are
 * over, for every claim of people at work comes up once in the length of its lease. Answers how many lapsed.
 */
export async function lapseClaims(ctx: SystemCtx): Promise<number> {
  const startedMs = performance.now();
  let lapsed = 0;
  let after: DueClaim | undefined;
  do {
    const batch: DueClaim[] = await loadDueClaims(ctx.db, { until: ctx.now, after, limit: BATCH });
    await doEach(ctx.services.log, batch, async ({ claimId, taskId }) => {
      lapsed += await ctx.db.transaction((tx) => lapseOne(ctx, tx, claimId, taskId));
    });
    after = batch.length < BATCH ? undefined : batch.at(-1);
  } while (after !== undefined && performance.now() - startedMs < SWEEP_MS);
  return lapsed;
}

async function lapseOne(ctx: SystemCtx, tx: Queryable, claimId: string, taskId: string): Promise<number> {
  const task = await loadTaskForUpdate(tx, taskId);
  const claim = await loadLockedClaim(tx, claimId);
  if (!task || claim?.status !== 'held') return 0;
  if (!(await isLeaseOver(tx, claimId, ctx.now))) return 0;
  const ended = await endUnfinishedClaim(ctx, tx, task, claim, 'lapse');
  if (!ended.ok) throw new Error(`claim ${claimId} is held on a seat that cannot lapse`);
  return 1;
}
