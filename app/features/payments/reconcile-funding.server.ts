import { doEach } from '~/platform/jobs/do-each.server';
import { getCheckoutSession } from '~/platform/stripe/get-checkout-session.server';
import type { SystemCtx } from '~/features/accounts/context';
import { applyCheckoutState } from './apply-checkout-state.server';
import { listPendingFundings } from './list-pending-fundings.server';
import { cancelSessionlessFundings } from './payment-store.server';

const MINUTE_MS = 60_000;
const ASK_AFTER_MS = 5 * MINUTE_MS;
const GIVE_UP_AFTER_MS = 25 * 60 * MINUTE_MS;
const MOST_PER_RUN = 200;

/**
 * Fills the gap a lost webhook leaves: asks Stripe about every checkout pending for five minutes or longer and applies what it
 * says. A checkout that never got a session is given up after a day, when Stripe would have closed it too.
 */
export async function reconcileFunding(ctx: SystemCtx): Promise<{ asked: number; changed: number }> {
  const pending = await listPendingFundings(ctx.db, new Date(ctx.now.getTime() - ASK_AFTER_MS), MOST_PER_RUN);
  let changed = 0;
  await doEach(ctx.services.log, pending, async (funding) => {
    const checkout = await getCheckoutSession(ctx.services.stripe, funding.stripeSessionId);
    if (!checkout.ok) {
      ctx.services.log.warn({ fundingId: funding.id, code: checkout.error.code }, 'a checkout could not be reconciled');
      return;
    }
    const outcome = await ctx.db.transaction((tx) => applyCheckoutState(tx, ctx.now, checkout.value, false));
    if (outcome === 'settle' || outcome === 'cancel') changed += 1;
  });
  await cancelSessionlessFundings(ctx.db, new Date(ctx.now.getTime() - GIVE_UP_AFTER_MS));
  return { asked: pending.length, changed };
}
