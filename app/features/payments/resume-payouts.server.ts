import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '~/features/accounts/context';
import { listStalledPayouts } from './list-payees.server';

const STALLED_AFTER_MS = 30 * 60_000;
const MOST_PER_SWEEP = 500;

/** Plans the sending of payouts again that stand in transit for half an hour or longer, whatever became of their job. */
export async function resumePayouts(ctx: SystemCtx): Promise<{ resumed: number }> {
  const before = new Date(ctx.now.getTime() - STALLED_AFTER_MS);
  const stalled = await listStalledPayouts(ctx.db, before, MOST_PER_SWEEP);
  for (const payoutId of stalled)
    await enqueueJob(ctx.db, 'send_payout', { payoutId }, { jobKey: `payout:${payoutId}` });
  return { resumed: stalled.length };
}
