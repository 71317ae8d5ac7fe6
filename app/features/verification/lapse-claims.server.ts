import type { Queryable } from '~/platform/db/database';
import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { loadLockedClaim } from '../reviews/load-claim.server';
import { isLeaseOver, loadDueClaims } from '../timekeeping/load-due-claims.server';
import { endUnfinishedClaim } from './end-unfinished-claim.server';
import { loadTaskForUpdate } from './task-chain-store.server';

const CLAIMS_PER_SWEEP = 200;

/**
 * Ends claims whose lease is over: paid to the last heartbeat, draft kept, seat open again. Each claim in its own short
 * transaction under its task's lock, so that two reapers and a submission never collide. Answers how many lapsed.
 */
export async function lapseClaims(ctx: SystemCtx): Promise<number> {
  const due = await loadDueClaims(ctx.db, CLAIMS_PER_SWEEP);
  let lapsed = 0;
  await doEach(ctx.services.log, due, async ({ claimId, taskId }) => {
    lapsed += await ctx.db.transaction((tx) => lapseOne(ctx, tx, claimId, taskId));
  });
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
