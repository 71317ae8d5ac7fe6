import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '~/features/accounts/context';
import { listOverdueDisputes } from '~/features/decisions/list-overdue-disputes.server';
import { decideDisputeBySilence } from './decide-dispute.server';

const MOST_PER_SWEEP = 1000;

/** Decides for the expert every dispute nobody decided in time. Each one has a transaction of its own. */
export async function decideOverdueDisputes(ctx: SystemCtx): Promise<{ decided: number }> {
  let decided = 0;
  const overdue = await listOverdueDisputes(ctx.db, ctx.now, MOST_PER_SWEEP);
  await doEach(ctx.services.log, overdue, async (disputeId) => {
    const result = await decideDisputeBySilence(ctx, { disputeId });
    if (result.ok && result.value.outcome === 'by_silence') decided += 1;
    if (!result.ok) ctx.services.log.warn({ disputeId, code: result.error.code }, 'decision by silence was refused');
  });
  return { decided };
}
