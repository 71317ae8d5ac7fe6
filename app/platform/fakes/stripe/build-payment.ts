import type Stripe from 'stripe';

interface PaymentFacts {
  amount: number;
  currency: string;
  created: number;
  customer: string | null;
  description: string | null;
  metadata: Record<string, string>;
  transferGroup: string | null;
}

const declineMessage = 'Your card was declined.';

/** The payment intent of a checkout after one attempt: succeeded, or waiting for another card. */
export function buildPaymentIntent(
  facts: PaymentFacts,
  made: { id: string; clientSecret: string; chargeId: string; paymentMethodId: string; succeeded: boolean },
): Stripe.PaymentIntent {
  return {
    id: made.id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: facts.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: made.succeeded ? facts.amount : 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: made.clientSecret,
    confirmation_method: 'automatic',
    created: facts.created,
    currency: facts.currency,
    customer: facts.customer,
    customer_account: null,
    description: facts.description,
    excluded_payment_method_types: null,
    last_payment_error: made.succeeded ? null : cardDeclined(made.chargeId),
    latest_charge: made.chargeId,
    livemode: false,
    managed_payments: { enabled: false },
    metadata: facts.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: made.succeeded ? made.paymentMethodId : null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: made.succeeded ? 'succeeded' : 'requires_payment_method',
    transfer_data: null,
    transfer_group: facts.transferGroup,
  };
}

function cardDeclined(chargeId: string): Stripe.PaymentIntent.LastPaymentError {
  return {
    charge: chargeId,
    code: 'card_declined',
    decline_code: 'generic_decline',
    doc_url: 'https://stripe.com/docs/error-codes/card-declined',
    message: declineMessage,
    type: 'card_error',
  };
}

/** The charge of one attempt with a Visa test card. */
export function buildCharge(
  facts: PaymentFacts,
  made: {
    id: string;
    paymentIntentId: string;
    paymentMethodId: string;
    balanceTransactionId: string;
    succeeded: boolean;
  },
): Stripe.Charge {
  const { succeeded } = made;
  return {
    id: made.id,
    object: 'charge',
    amount: facts.amount,
    amount_captured: succeeded ? facts.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: succeeded ? made.balanceTransactionId : null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: 'ASSAY',
    captured: succeeded,
    created: facts.created,
    currency: facts.currency,
    customer: facts.customer,
    description: facts.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: succeeded ? null : 'card_declined',
    failure_message: succeeded ? null : declineMessage,
    fraud_details: {},
    livemode: false,
    metadata: facts.metadata,
    on_behalf_of: null,
    outcome: chargeOutcome(succeeded),
    paid: succeeded,
    payment_intent: made.paymentIntentId,
    payment_method: made.paymentMethodId,
    payment_method_details: { card: visaTestCard(facts.amount), type: 'card' },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/charges/${made.id}/refunds` },
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: succeeded ? 'succeeded' : 'failed',
    transfer_data: null,
    transfer_group: facts.transferGroup,
  };
}

function chargeOutcome(succeeded: boolean): Stripe.Charge.Outcome {
  return {
    advice_code: succeeded ? null : 'try_again_later',
    network_advice_code: null,
    network_decline_code: succeeded ? null : '01',
    network_status: succeeded ? 'approved_by_network' : 'declined_by_network',
    reason: succeeded ? null : 'generic_decline',
    seller_message: succeeded ? 'Payment complete.' : 'The bank did not return any further details with this decline.',
    type: succeeded ? 'authorized' : 'issuer_declined',
  };
}

function visaTestCard(amount: number): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amount,
    authorization_code: null,
    brand: 'visa',
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    extended_authorization: { status: 'disabled' },
    fingerprint: 'FakeVisa00000001',
    funding: 'credit',
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4: '4242',
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: 'visa',
    network_token: { used: false },
    network_transaction_id: null,
    overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}

/** What a charge or a transfer did to the platform's Stripe balance; `net` is signed. The fake takes no fee. */
export function buildBalanceTransaction(facts: {
  id: string;
  type: 'charge' | 'transfer';
  amount: number;
  currency: string;
  created: number;
  source: string;
}): Stripe.BalanceTransaction {
  return {
    id: facts.id,
    object: 'balance_transaction',
    amount: facts.amount,
    available_on: facts.created,
    balance_type: 'payments',
    created: facts.created,
    currency: facts.currency,
    description: null,
    exchange_rate: null,
    fee: 0,
    fee_details: [],
    net: facts.amount,
    reporting_category: facts.type,
    source: facts.source,
    status: 'available',
    type: facts.type,
  };
}
