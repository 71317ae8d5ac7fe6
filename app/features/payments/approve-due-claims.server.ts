import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '~/features/accounts/context';
import { approveClaim } from './approve-claim.server';
import { listDueClaims } from './list-due-claims.server';

const MOST_PER_SWEEP = 1000;

/**
 * The sweep behind approval by silence: approves every claim whose window is over. The job planned at each claim's end
 * normally comes first; this finds what it missed. Each claim has a transaction of its own.
 */
export async function approveDueClaims(ctx: SystemCtx): Promise<{ approved: number }> {
  let approved = 0;
  const due = await listDueClaims(ctx.db, ctx.now, MOST_PER_SWEEP);
  await doEach(ctx.services.log, due, async (claimId) => {
    const result = await approveClaim(ctx, { claimId });
    if (result.ok && result.value.outcome === 'approved') approved += 1;
    if (!result.ok) ctx.services.log.warn({ claimId, code: result.error.code }, 'approval by silence was refused');
  });
  return { approved };
}
