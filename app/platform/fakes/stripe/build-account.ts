import type Stripe from 'stripe';
import type { AccountParams } from './stripe-params';

const asked = ['business_profile.url', 'external_account', 'tos_acceptance.date', 'tos_acceptance.ip'];
const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

/** A connected account before onboarding: it takes neither transfers nor payouts. */
export function buildAccount(params: AccountParams, made: { id: string; created: number }): Stripe.Account {
  return {
    id: made.id,
    object: 'account',
    business_profile: businessProfile(),
    business_type: params.business_type ?? null,
    capabilities: Object.fromEntries(
      Object.entries(params.capabilities)
        .filter(([, capability]) => capability.requested)
        .map(([name]) => [name, 'inactive']),
    ),
    charges_enabled: false,
    controller: {
      fees: { payer: 'application_express' },
      is_controller: true,
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'express' },
      type: 'application',
    },
    country: params.country,
    created: made.created,
    default_currency: params.country === 'US' ? 'usd' : 'eur',
    details_submitted: false,
    email: params.email ?? null,
    external_accounts: { object: 'list', data: [], has_more: false, url: `/v1/accounts/${made.id}/external_accounts` },
    future_requirements: requirements([], null),
    metadata: params.metadata,
    payouts_enabled: false,
    requirements: requirements(asked, 'requirements.past_due'),
    settings: accountSettings(),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: params.type,
  };
}

/** The same account after the person completed onboarding; without `approved` Stripe still wants a document. */
export function onboardAccount(account: Stripe.Account, at: number, approved: boolean): Stripe.Account {
  const due = approved ? [] : ['individual.verification.document'];
  const capability = approved ? 'active' : 'pending';
  return {
    ...account,
    capabilities: Object.fromEntries(Object.keys(account.capabilities ?? {}).map((name) => [name, capability])),
    charges_enabled: approved,
    details_submitted: true,
    payouts_enabled: approved,
    requirements: requirements(due, approved ? null : 'requirements.past_due'),
    tos_acceptance: { date: at, ip: '127.0.0.1', user_agent: null },
  };
}

function requirements(due: string[], disabledReason: 'requirements.past_due' | null): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    disabled_reason: disabledReason,
    errors: [],
    eventually_due: due,
    past_due: [],
    pending_verification: [],
  };
}

function businessProfile(): Stripe.Account.BusinessProfile {
  return {
    annual_revenue: null,
    estimated_worker_count: null,
    mcc: null,
    minority_owned_business_designation: null,
    name: null,
    product_description: null,
    specified_commercial_transactions_act_url: null,
    support_address: noAddress,
    support_email: null,
    support_phone: null,
    support_url: null,
    url: null,
  };
}

function accountSettings(): Stripe.Account.Settings {
  return {
    bacs_debit_payments: { display_name: null, service_user_number: null },
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_issuing: { tos_acceptance: { date: null, ip: null } },
    card_payments: {
      decline_on: { avs_failure: false, cvc_failure: false },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: 'Etc/UTC' },
    invoices: { default_account_tax_ids: null, hosted_payment_method_save: null },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: {
      debit_negative_balances: true,
      schedule: { delay_days: 2, interval: 'daily' },
      statement_descriptor: null,
    },
    sepa_debit_payments: {},
  };
}
