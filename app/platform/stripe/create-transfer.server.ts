import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';
import { toStripeAmount } from './stripe-amount';

export interface TransferInput {
  /** Our id of this payout: idempotency key and transfer group. */
  payoutId: string;
  accountId: string;
  amountMinor: bigint;
  currency: string;
  metadata?: Record<string, string>;
}

/** Moves money to a connected account. Asked again with the same payout it answers the same transfer (for 24 h at least). */
export async function createTransfer(
  stripe: Stripe,
  input: TransferInput,
): Promise<Result<{ transferId: string }, StripeFailure>> {
  const params: Stripe.TransferCreateParams = {
    amount: toStripeAmount(input.amountMinor),
    currency: input.currency.toLowerCase(),
    destination: input.accountId,
    transfer_group: input.payoutId,
    metadata: { ...input.metadata, payoutId: input.payoutId },
  };
  const answer = await askStripe(() => stripe.transfers.create(params, { idempotencyKey: input.payoutId }));
  return answer.ok ? ok({ transferId: answer.value.id }) : answer;
}
