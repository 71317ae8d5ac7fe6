import type Stripe from 'stripe';
import type { z } from 'zod';
import { buildAccount } from './build-account';
import { buildCheckoutSession, checkoutAmount } from './build-checkout-session';
import { buildCustomer } from './build-customer';
import { emitStripeEvent, type EventOrigin } from './emit-stripe-event.server';
import { expireCheckout } from './expire-checkout.server';
import { insertObject, listObjects, loadObject, newStripeId, type PageParams } from './fake-object-store.server';
import type { FakeTx } from './fake-tx.server';
import { makeTransfer } from './make-transfer.server';
import type { FormValue } from './parse-stripe-form';
import { invalidParameter } from './stripe-error';
import * as params from './stripe-params';

/** One request, as an operation sees it. */
export interface FakeCall {
  tx: FakeTx;
  form: Record<string, FormValue>;
  /** The `:id` of the path. */
  id: string;
  /** `/v1/...` */
  path: string;
  appUrl: string;
  origin: EventOrigin;
}

export interface FakeOperation {
  /** As faults name it. */
  name: string;
  method: 'get' | 'post';
  path: string;
  run: (call: FakeCall) => Promise<object>;
}

function retrieving(name: string, path: string, kind: string): FakeOperation {
  return {
    name,
    method: 'get',
    path: `${path}/:id`,
    run: ({ tx, form, id }) => {
      params.readParams(params.noParams, form);
      return loadObject(tx, kind, id);
    },
  };
}

type ListQuery = PageParams &
  Partial<Record<'transfer_group' | 'destination' | 'payment_intent' | 'type' | 'source', string>>;

function listing(name: string, path: string, kind: string, schema: z.ZodType<ListQuery>): FakeOperation {
  return {
    name,
    method: 'get',
    path,
    run: ({ tx, form }) => {
      const { limit, starting_after, ending_before, created, ...where } = params.readParams(schema, form);
      return listObjects(tx, kind, path, { limit, starting_after, ending_before, created }, where);
    },
  };
}

async function createCustomer({ tx, form, origin }: FakeCall): Promise<object> {
  const made = { id: newStripeId('cus', 14), created: origin.created };
  const customer = await insertObject(tx, buildCustomer(params.readParams(params.customerParams, form), made));
  await emitStripeEvent(tx, origin, 'customer.created', customer);
  return customer;
}

async function createCheckoutSession({ tx, form, origin, appUrl }: FakeCall): Promise<object> {
  const read = params.readParams(params.checkoutParams, form);
  const amount = checkoutAmount(read);
  if (amount < 50)
    throw invalidParameter('line_items', 'The total amount due must be at least 50.', 'amount_too_small');
  if (amount > 99_999_999)
    throw invalidParameter('line_items', 'The total amount due is too large.', 'amount_too_large');
  if (read.customer) await loadObject<Stripe.Customer>(tx, 'customer', read.customer, 'customer');
  const id = newStripeId('cs_test', 58);
  const url = `${appUrl}/fake-stripe/checkout/${id}`;
  const session = buildCheckoutSession(read, { id, created: origin.created, url });
  return insertObject(tx, session, { params: read });
}

async function createAccount({ tx, form, origin }: FakeCall): Promise<object> {
  const made = { id: newStripeId('acct', 16), created: origin.created };
  return insertObject(tx, buildAccount(params.readParams(params.accountParams, form), made));
}

async function createAccountLink({ tx, form, origin, appUrl }: FakeCall): Promise<object> {
  const read = params.readParams(params.accountLinkParams, form);
  await loadObject<Stripe.Account>(tx, 'account', read.account, 'account');
  const id = newStripeId('link');
  const link = {
    object: 'account_link',
    created: origin.created,
    expires_at: origin.created + 300,
    url: `${appUrl}/fake-stripe/onboarding/${id}`,
  };
  await insertObject(tx, { id, ...link }, read);
  return link;
}

/** Everything this Stripe can be asked. */
export const stripeOperations: readonly FakeOperation[] = [
  { name: 'customers.create', method: 'post', path: '/v1/customers', run: createCustomer },
  retrieving('customers.retrieve', '/v1/customers', 'customer'),
  listing('customers.list', '/v1/customers', 'customer', params.listParams),
  { name: 'checkout.sessions.create', method: 'post', path: '/v1/checkout/sessions', run: createCheckoutSession },
  retrieving('checkout.sessions.retrieve', '/v1/checkout/sessions', 'checkout.session'),
  listing('checkout.sessions.list', '/v1/checkout/sessions', 'checkout.session', params.checkoutListParams),
  {
    name: 'checkout.sessions.expire',
    method: 'post',
    path: '/v1/checkout/sessions/:id/expire',
    run: ({ tx, origin, id }) => expireCheckout(tx, origin, id),
  },
  retrieving('payment_intents.retrieve', '/v1/payment_intents', 'payment_intent'),
  listing('payment_intents.list', '/v1/payment_intents', 'payment_intent', params.listParams),
  retrieving('charges.retrieve', '/v1/charges', 'charge'),
  listing('charges.list', '/v1/charges', 'charge', params.chargeListParams),
  { name: 'accounts.create', method: 'post', path: '/v1/accounts', run: createAccount },
  retrieving('accounts.retrieve', '/v1/accounts', 'account'),
  listing('accounts.list', '/v1/accounts', 'account', params.listParams),
  { name: 'account_links.create', method: 'post', path: '/v1/account_links', run: createAccountLink },
  {
    name: 'transfers.create',
    method: 'post',
    path: '/v1/transfers',
    run: ({ tx, form, origin }) => makeTransfer(tx, origin, params.readParams(params.transferParams, form)),
  },
  retrieving('transfers.retrieve', '/v1/transfers', 'transfer'),
  listing('transfers.list', '/v1/transfers', 'transfer', params.transferListParams),
  retrieving('balance_transactions.retrieve', '/v1/balance_transactions', 'balance_transaction'),
  listing(
    'balance_transactions.list',
    '/v1/balance_transactions',
    'balance_transaction',
    params.balanceTransactionListParams,
  ),
  retrieving('events.retrieve', '/v1/events', 'event'),
  listing('events.list', '/v1/events', 'event', params.eventListParams),
];
