import { fail, ok, type Failure, type Result } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import type { StripeFailureCode } from '~/platform/stripe/ask-stripe.server';
import { expireCheckoutSession } from '~/platform/stripe/expire-checkout-session.server';
import { getCheckoutSession } from '~/platform/stripe/get-checkout-session.server';
import { applyCheckoutState } from './apply-checkout-state.server';
import { loadFunding } from './payment-store.server';

/**
 * Gives up a payment of the company's own that was begun: Stripe closes the checkout, and what Stripe then says of it is applied. A
 * checkout that was paid meanwhile counts as paid; the answer says which. A payment that is closed already stays as it is. Stripe is asked
 * outside any database transaction.
 */
export async function cancelFunding(
  ctx: CompanyCtx,
  input: { fundingId: string },
): Promise<Result<null, Failure<'fundingNotFound' | 'ownerOnly' | StripeFailureCode>>> {
  if (ctx.actor.role !== 'owner') return fail('forbidden', 'ownerOnly', 'Only an owner of the company may do that.');
  const funding = await loadFunding(ctx.db, input.fundingId, ctx.actor.organizationId);
  if (!funding) return fail('notFound', 'fundingNotFound', 'There is no such payment.');
  if (funding.status !== 'pending' || funding.stripeSessionId === null) return ok(null);
  const { stripe } = ctx.services;
  const expired = await expireCheckoutSession(stripe, funding.stripeSessionId);
  const closed =
    !expired.ok && expired.error.code === 'stripeRefused'
      ? await getCheckoutSession(stripe, funding.stripeSessionId)
      : expired;
  if (!closed.ok) return closed;
  await ctx.db.transaction((tx) => applyCheckoutState(tx, ctx.now, closed.value, false));
  return ok(null);
}
