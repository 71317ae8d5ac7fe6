import { fail, ok, type Failure, type Result } from '~/core/result';
import type { StripeFailureCode } from '~/platform/stripe/ask-stripe.server';
import { createAccountLink } from '~/platform/stripe/create-account-link.server';
import { createConnectedAccount } from '~/platform/stripe/create-connected-account.server';
import type { ExpertCtx } from '~/features/accounts/context';
import { loadPayoutAccount, setStripeAccount } from '~/features/accounts/payout-account.server';
import { recordAudit } from '~/features/audit/record-audit.server';

/**
 * Gives the expert a connected account at Stripe, once, and answers the single-use address where they complete it. Whether
 * they can be paid is learnt from Stripe's signed news, never from their coming back.
 */
export async function startPayoutSetup(
  ctx: ExpertCtx,
): Promise<Result<{ url: string }, Failure<'expertNotFound' | StripeFailureCode>>> {
  const expert = await loadPayoutAccount(ctx.db, ctx.actor.userId);
  if (!expert) return fail('notFound', 'expertNotFound', 'There is no such expert.');
  const { stripe, config } = ctx.services;
  let accountId = expert.stripeAccountId;
  if (accountId === null) {
    const made = await createConnectedAccount(stripe, expert);
    if (!made.ok) return made;
    accountId = await setStripeAccount(ctx.db, expert.expertId, made.value.accountId);
    await recordAudit(ctx.db, ctx, {
      action: 'payoutAccount.created',
      subjectType: 'expert',
      subjectId: expert.expertId,
      details: { stripeAccountId: accountId },
    });
  }
  const page = `${config.appUrl}/expert/earnings`;
  const link = await createAccountLink(stripe, {
    accountId,
    returnUrl: `${page}?setup=returned`,
    refreshUrl: `${page}?setup=again`,
  });
  return link.ok ? ok({ url: link.value.url }) : link;
}
