import type Stripe from 'stripe';
import { buildBalanceTransaction } from './build-payment';
import { buildTransfer } from './build-transfer';
import { emitStripeEvent, type EventOrigin } from './emit-stripe-event.server';
import { insertObject, loadObject, newStripeId } from './fake-object-store.server';
import type { FakeTx } from './fake-tx.server';
import { FakeStripeError, invalidParameter } from './stripe-error';
import type { TransferParams } from './stripe-params';

/**
 * Moves money to a connected account that takes transfers. The fake's platform balance has no bottom; a balance that is
 * too low is a fault to be switched on, because the product's money may have come before this Stripe did.
 */
export async function makeTransfer(tx: FakeTx, origin: EventOrigin, params: TransferParams): Promise<Stripe.Transfer> {
  if (params.amount < 1) throw invalidParameter('amount', 'Invalid positive integer', 'parameter_invalid_integer');
  const account = await loadObject<Stripe.Account>(tx, 'account', params.destination, 'destination');
  if (account.capabilities?.transfers !== 'active') {
    throw new FakeStripeError(
      400,
      {
        type: 'invalid_request_error',
        code: 'insufficient_capabilities_for_transfer',
        message:
          'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      },
      true,
    );
  }
  const { created } = origin;
  const balanceTransactionId = newStripeId('txn');
  const made = { id: newStripeId('tr'), created, balanceTransactionId, destinationPaymentId: newStripeId('py') };
  const transfer = await insertObject(tx, buildTransfer(params, made));
  const { amount, currency } = params;
  await insertObject(
    tx,
    buildBalanceTransaction({
      id: balanceTransactionId,
      type: 'transfer',
      amount: -amount,
      currency,
      created,
      source: made.id,
    }),
  );
  await emitStripeEvent(tx, origin, 'transfer.created', transfer);
  return transfer;
}
