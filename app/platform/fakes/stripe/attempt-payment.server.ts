import type Stripe from 'stripe';
import { buildBalanceTransaction, buildCharge, buildPaymentIntent } from './build-payment';
import { customerDetails } from './build-checkout-session';
import { emitStripeEvent, pageOrigin } from './emit-stripe-event.server';
import { expireCheckout } from './expire-checkout.server';
import { findObject, insertObject, loadObject, newStripeId, saveObject } from './fake-object-store.server';
import type { FakeTx } from './fake-tx.server';
import type { CheckoutParams } from './stripe-params';

type Session = Stripe.Checkout.Session;

/**
 * The payer presses "pay" on the hosted page with a card that works, or with one that is declined. A session that is no
 * longer open stays as it is, however often the button is pressed. Answers the session afterwards.
 */
export async function attemptPayment(tx: FakeTx, sessionId: string, succeeded: boolean): Promise<Session | undefined> {
  const found = await findObject<Session, { params: CheckoutParams }>(tx, 'checkout.session', sessionId, true);
  if (found?.body.status !== 'open') return found?.body;
  const origin = await pageOrigin(tx);
  if (found.body.expires_at < origin.created) return expireCheckout(tx, origin, sessionId);
  const { intent, charge } = await chargeCard(tx, found.body, found.hidden.params, origin.created, succeeded);
  await emitStripeEvent(tx, origin, succeeded ? 'charge.succeeded' : 'charge.failed', charge);
  await emitStripeEvent(tx, origin, succeeded ? 'payment_intent.succeeded' : 'payment_intent.payment_failed', intent);
  const session: Session = { ...found.body, payment_intent: intent.id };
  if (succeeded) {
    const email = session.customer_email ?? 'payer@example.com';
    Object.assign(session, { status: 'complete', payment_status: 'paid', url: null });
    session.customer_details = customerDetails(email, 'Test Payer');
    await emitStripeEvent(tx, origin, 'checkout.session.completed', session);
  }
  await saveObject(tx, session);
  return session;
}

/** One attempt on the session's payment intent, which the first attempt creates. */
async function chargeCard(
  tx: FakeTx,
  session: Session,
  params: CheckoutParams,
  created: number,
  succeeded: boolean,
): Promise<{ intent: Stripe.PaymentIntent; charge: Stripe.Charge }> {
  const earlier = typeof session.payment_intent === 'string' ? session.payment_intent : undefined;
  const intentId = earlier ?? newStripeId('pi');
  const chargeId = newStripeId('ch');
  const balanceTransactionId = newStripeId('txn');
  const paymentMethodId = newStripeId('pm');
  const facts = {
    amount: session.amount_total ?? 0,
    currency: session.currency ?? 'usd',
    created,
    customer: typeof session.customer === 'string' ? session.customer : null,
    description: params.payment_intent_data?.description ?? null,
    metadata: params.payment_intent_data?.metadata ?? {},
    transferGroup: params.payment_intent_data?.transfer_group ?? null,
  };
  const clientSecret = `${intentId}_${newStripeId('secret')}`;
  const intent = buildPaymentIntent(facts, { id: intentId, clientSecret, chargeId, paymentMethodId, succeeded });
  const charge = buildCharge(facts, {
    id: chargeId,
    paymentIntentId: intentId,
    paymentMethodId,
    balanceTransactionId,
    succeeded,
  });
  if (earlier) {
    const first = await loadObject<Stripe.PaymentIntent>(tx, 'payment_intent', intentId);
    Object.assign(intent, { created: first.created, client_secret: first.client_secret });
    await saveObject(tx, intent);
  } else {
    await insertObject(tx, intent);
  }
  await insertObject(tx, charge);
  if (succeeded) {
    const { amount, currency } = facts;
    await insertObject(
      tx,
      buildBalanceTransaction({
        id: balanceTransactionId,
        type: 'charge',
        amount,
        currency,
        created,
        source: chargeId,
      }),
    );
  }
  return { intent, charge };
}
