import type Stripe from 'stripe';
import type { CustomerParams } from './stripe-params';

/** A customer without a payment method. */
export function buildCustomer(params: CustomerParams, made: { id: string; created: number }): Stripe.Customer {
  return {
    id: made.id,
    object: 'customer',
    address: null,
    balance: 0,
    created: made.created,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: params.description ?? null,
    discount: null,
    email: params.email ?? null,
    invoice_prefix: made.id.slice(4, 12).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: params.metadata,
    name: params.name ?? null,
    next_invoice_sequence: 1,
    phone: params.phone ?? null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
}
