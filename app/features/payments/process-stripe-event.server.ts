import { expectOk, fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import { findTransferByGroup } from '~/platform/stripe/find-transfer-by-group.server';
import { getCheckoutSession } from '~/platform/stripe/get-checkout-session.server';
import type { SystemCtx } from '~/features/accounts/context';
import { applyCheckoutState } from './apply-checkout-state.server';
import { applyTransferState } from './apply-transfer-state.server';
import { loadStripeEvent, lockUnprocessedStripeEvent, markStripeEventProcessed } from './payment-store.server';
import { readStripeEvent, type StripeNews } from './read-stripe-event';
import { refreshPayoutAccount } from './refresh-payout-account.server';

/**
 * Does what an event asks for, once. Stripe is asked for the present state of the object first, outside any transaction, so
 * order and age of events play no part; then effect and `processed_at` are written in one transaction
 * (an account's state, which has no posting, is written just before). Throws when Stripe
 * gives no answer, so that the job comes again.
 */
export async function processStripeEvent(
  ctx: SystemCtx,
  input: { eventId: string },
): Promise<Result<{ outcome: string }, Failure<'eventNotFound'>>> {
  const event = await loadStripeEvent(ctx.db, input.eventId);
  if (!event) return fail('notFound', 'eventNotFound', 'There is no such event.');
  if (event.processedAt) return ok({ outcome: 'alreadyProcessed' });
  const effect = await prepareEffect(ctx, readStripeEvent(event.type, event.payload));
  return ctx.db.transaction(async (tx) => {
    if (!(await lockUnprocessedStripeEvent(tx, event.id))) return ok({ outcome: 'alreadyProcessed' });
    const outcome = await effect(tx);
    await markStripeEventProcessed(tx, event.id, ctx.now, outcome);
    return ok({ outcome });
  });
}

type Effect = (tx: Queryable) => Promise<string>;

async function prepareEffect(ctx: SystemCtx, news: StripeNews): Promise<Effect> {
  const { stripe } = ctx.services;
  switch (news.kind) {
    case 'nothing':
      return () => Promise.resolve('ignored');
    case 'checkout': {
      const checkout = await getCheckoutSession(stripe, news.sessionId);
      if (!checkout.ok && checkout.error.kind === 'notFound') return () => Promise.resolve('unknownObject');
      const state = expectOk(checkout);
      const failed = news.paymentFailed && state.status === 'complete' && !state.paid;
      return (tx) => applyCheckoutState(tx, ctx.now, state, failed);
    }
    case 'account': {
      const account = await refreshPayoutAccount(ctx, news.accountId);
      if (!account.ok && account.error.kind === 'notFound') return () => Promise.resolve('unknownObject');
      const { known, payoutsEnabled } = expectOk(account);
      if (!known) return () => Promise.resolve('unknownAccount');
      return () => Promise.resolve(payoutsEnabled ? 'payoutsEnabled' : 'payoutsDisabled');
    }
    case 'transfer': {
      const transfer = expectOk(await findTransferByGroup(stripe, news.payoutId));
      if (!transfer) return () => Promise.resolve('unknownObject');
      return (tx) => applyTransferState(tx, ctx.now, news.payoutId, transfer);
    }
  }
}
