import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';

export interface ConnectedAccountState {
  accountId: string;
  /** True while Stripe waits for something the person has to give; false also while it checks what they gave. */
  detailsDue: boolean;
  /** True when a transfer to the account is accepted and its bank payouts are on. */
  payoutsEnabled: boolean;
}

/** A connected account as Stripe sees it now. */
export async function getConnectedAccount(
  stripe: Stripe,
  accountId: string,
): Promise<Result<ConnectedAccountState, StripeFailure>> {
  const answer = await askStripe(() => stripe.accounts.retrieve(accountId));
  return answer.ok ? ok(readConnectedAccount(answer.value)) : answer;
}

/** The same reading of an account that came inside a webhook event. */
export function readConnectedAccount(account: Stripe.Account): ConnectedAccountState {
  return {
    accountId: account.id,
    detailsDue: !account.details_submitted || (account.requirements?.currently_due ?? []).length > 0,
    payoutsEnabled: account.payouts_enabled && account.capabilities?.transfers === 'active',
  };
}
