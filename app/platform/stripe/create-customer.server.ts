import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';

/** The payer behind an organization's checkouts; once per organization id. */
export async function createCustomer(
  stripe: Stripe,
  input: { organizationId: string; name: string; email: string },
): Promise<Result<{ customerId: string }, StripeFailure>> {
  const answer = await askStripe(() =>
    stripe.customers.create(
      { name: input.name, email: input.email, metadata: { organizationId: input.organizationId } },
      { idempotencyKey: `customer:${input.organizationId}` },
    ),
  );
  return answer.ok ? ok({ customerId: answer.value.id }) : answer;
}
