import { ok, type Result } from '~/core/result';
import type { StripeFailure } from '~/platform/stripe/ask-stripe.server';
import { createTransfer } from '~/platform/stripe/create-transfer.server';
import { findTransferByGroup } from '~/platform/stripe/find-transfer-by-group.server';
import type { SystemCtx } from '~/features/accounts/context';
import type { PayoutRow } from './payout-store.server';

/** Stripe keeps idempotency keys for 24 h at least; an hour is left for clocks and for the request itself. */
const IDEMPOTENCY_TRUST_MS = 23 * 3_600_000;

/**
 * The one transfer of a payout: made, or found when it was made before. Within a day Stripe's idempotency key alone makes a
 * repetition safe; later, and when the key is said to be used otherwise, Stripe is asked for the transfer first. Call it
 * outside any transaction.
 */
export async function createPayoutTransfer(
  ctx: SystemCtx,
  payout: PayoutRow,
): Promise<Result<{ transferId: string }, StripeFailure>> {
  const { stripe } = ctx.services;
  if (ctx.now.getTime() - payout.createdAt.getTime() > IDEMPOTENCY_TRUST_MS) {
    const found = await findTransferByGroup(stripe, payout.id);
    if (!found.ok) return found;
    if (found.value) return ok({ transferId: found.value.transferId });
  }
  const made = await createTransfer(stripe, {
    payoutId: payout.id,
    accountId: payout.stripeAccountId,
    amountMinor: payout.amountMinor,
    currency: payout.currency,
    metadata: { expertId: payout.expertId },
  });
  if (made.ok || made.error.code !== 'stripeKeyReused') return made;
  const found = await findTransferByGroup(stripe, payout.id);
  if (!found.ok) return found;
  return found.value ? ok({ transferId: found.value.transferId }) : made;
}
