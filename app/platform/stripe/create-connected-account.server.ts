import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';

/** The Express account an expert is paid into; once per expert id. It takes transfers only after onboarding. */
export async function createConnectedAccount(
  stripe: Stripe,
  input: { expertId: string; email: string; country: string },
): Promise<Result<{ accountId: string }, StripeFailure>> {
  const params: Stripe.AccountCreateParams = {
    type: 'express',
    country: input.country,
    email: input.email,
    business_type: 'individual',
    capabilities: { transfers: { requested: true } },
    metadata: { expertId: input.expertId },
  };
  const answer = await askStripe(() => stripe.accounts.create(params, { idempotencyKey: `account:${input.expertId}` }));
  return answer.ok ? ok({ accountId: answer.value.id }) : answer;
}
