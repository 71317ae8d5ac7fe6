import type Stripe from 'stripe';
import type { TransferParams } from './stripe-params';

/** A transfer that happened. */
export function buildTransfer(
  params: TransferParams,
  made: { id: string; created: number; balanceTransactionId: string; destinationPaymentId: string },
): Stripe.Transfer {
  return {
    id: made.id,
    object: 'transfer',
    amount: params.amount,
    amount_reversed: 0,
    balance_transaction: made.balanceTransactionId,
    created: made.created,
    currency: params.currency,
    description: params.description ?? null,
    destination: params.destination,
    destination_payment: made.destinationPaymentId,
    livemode: false,
    metadata: params.metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${made.id}/reversals` },
    reversed: false,
    source_transaction: params.source_transaction ?? null,
    source_type: 'card',
    transfer_group: params.transfer_group ?? null,
  };
}
