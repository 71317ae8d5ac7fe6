import { enqueueJob } from '~/platform/jobs/enqueue.server';
import { isJobAlive } from '~/platform/jobs/is-job-alive.server';
import type { SystemCtx } from '~/features/accounts/context';
import { stripeEventJobKey } from './receive-stripe-event.server';
import { listUnprocessedStripeEvents } from './list-unprocessed-stripe-events.server';

const LEFT_AFTER_MS = 60 * 60_000;
const MOST_PER_SWEEP = 500;

/**
 * Plans again what kept events of Stripe ask for when their job has given up: after a long outage nothing else would tell of
 * a reversed transfer or of an account that takes payouts no more.
 */
export async function resumeStripeEvents(ctx: SystemCtx): Promise<{ resumed: number }> {
  let resumed = 0;
  const before = new Date(ctx.now.getTime() - LEFT_AFTER_MS);
  for (const eventId of await listUnprocessedStripeEvents(ctx.db, before, MOST_PER_SWEEP)) {
    const jobKey = stripeEventJobKey(eventId);
    if (await isJobAlive(ctx.db, jobKey)) continue;
    await enqueueJob(ctx.db, 'process_stripe_event', { eventId }, { jobKey });
    resumed += 1;
  }
  return { resumed };
}
