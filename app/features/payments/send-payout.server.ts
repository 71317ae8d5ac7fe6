import { fail, ok, type Failure, type Result } from '~/core/result';
import type { StripeFailure } from '~/platform/stripe/ask-stripe.server';
import type { SystemCtx } from '~/features/accounts/context';
import { createPayoutTransfer } from './create-payout-transfer.server';
import { loadPayout, loadPayoutForUpdate } from './payout-store.server';
import { failPayout, settlePayout } from './settle-payout.server';

/**
 * Sends a payout that is in transit and closes it. Killed at any point it is simply run again: Stripe makes one transfer per
 * payout id, and the ledger posts once per payout. A definite refusal fails the payout and makes its money payable again;
 * an indefinite answer throws, so that the job comes again.
 */
export async function sendPayout(
  ctx: SystemCtx,
  input: { payoutId: string },
): Promise<Result<{ status: 'paid' | 'failed' }, Failure<'payoutNotFound'>>> {
  const payout = await loadPayout(ctx.db, input.payoutId);
  if (!payout) return fail('notFound', 'payoutNotFound', 'There is no such payout.');
  if (payout.status !== 'in_transit') return ok({ status: payout.status });
  const transfer = await createPayoutTransfer(ctx, payout);
  if (!transfer.ok && !isDefiniteRefusal(transfer.error)) {
    throw new Error(`payout ${payout.id} was not sent: ${transfer.error.code}`);
  }
  return ctx.db.transaction(async (tx) => {
    const current = await loadPayoutForUpdate(tx, payout.id);
    if (!current) return fail('notFound', 'payoutNotFound', 'There is no such payout.');
    if (current.status !== 'in_transit') return ok({ status: current.status });
    if (transfer.ok) await settlePayout(tx, ctx.now, current, transfer.value.transferId);
    else await failPayout(tx, ctx.now, current, transfer.error.code);
    return ok({ status: transfer.ok ? ('paid' as const) : ('failed' as const) });
  });
}

/** True when nothing happened and nothing will by asking again. */
function isDefiniteRefusal(error: StripeFailure): boolean {
  return error.code === 'stripeRefused' || error.code === 'stripeNotFound';
}
