import { fail, ok, type Failure, type Result } from '~/core/result';
import { createCheckoutSession } from '~/platform/stripe/create-checkout-session.server';
import type { StripeFailureCode } from '~/platform/stripe/ask-stripe.server';
import type { CompanyCtx } from '~/features/accounts/context';
import { recordAudit } from '~/features/audit/record-audit.server';
import { getFundableJob } from './get-fundable-job.server';
import { insertFunding, loadFunding, updateFundingSession, type FundingRow } from './payment-store.server';
import { MAX_FUNDING_MINOR, MIN_FUNDING_MINOR } from './start-funding.schema';

export type StartFundingCode =
  | 'jobNotFound'
  | 'jobClosed'
  | 'fundingNotFound'
  | 'ownerOnly'
  | 'amountOutOfRange'
  | 'fundingReused'
  | 'fundingSettled'
  | StripeFailureCode;

/**
 * Opens a Stripe checkout that brings money to a job's company account; answers where the payer goes. Money counts only when
 * Stripe's signed news arrives. The same `fundingId` again answers the same checkout. Amounts are minor units of the job's
 * currency. Stripe is asked outside any database transaction.
 */
export async function startFunding(
  ctx: CompanyCtx,
  input: { jobId: string; fundingId: string; amountMinor: bigint },
): Promise<Result<{ fundingId: string; checkoutUrl: string }, Failure<StartFundingCode>>> {
  if (ctx.actor.role !== 'owner') return fail('forbidden', 'ownerOnly', 'Only an owner of the company may fund a job.');
  if (input.amountMinor < MIN_FUNDING_MINOR || input.amountMinor > MAX_FUNDING_MINOR) {
    return fail('invalid', 'amountOutOfRange', 'The amount is outside what one payment may bring.', {
      amount: ['amountOutOfRange'],
    });
  }
  const job = await getFundableJob(ctx.db, input.jobId, ctx.actor.organizationId);
  if (!job) return fail('notFound', 'jobNotFound', 'There is no such job.');
  if (job.status === 'closed') return fail('conflict', 'jobClosed', 'The job is closed.');
  const funding = await keepFunding(ctx, input, job.currency);
  if (!funding.ok) return funding;
  return openCheckout(ctx, funding.value, job);
}

async function keepFunding(
  ctx: CompanyCtx,
  input: { jobId: string; fundingId: string; amountMinor: bigint },
  currency: string,
): Promise<Result<FundingRow, Failure<StartFundingCode>>> {
  const { organizationId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    await insertFunding(tx, {
      id: input.fundingId,
      organizationId,
      jobId: input.jobId,
      amountMinor: input.amountMinor,
      currency,
      createdBy: ctx.actor.userId,
      createdAt: ctx.now,
    });
    const funding = await loadFunding(tx, input.fundingId, organizationId);
    if (!funding) return fail('notFound', 'fundingNotFound', 'There is no such payment.');
    if (funding.jobId !== input.jobId || funding.amountMinor !== input.amountMinor) {
      return fail('conflict', 'fundingReused', 'This form was used for another payment; load the page again.');
    }
    if (funding.status !== 'pending') return fail('conflict', 'fundingSettled', 'This payment is already closed.');
    await recordAudit(tx, ctx, {
      action: 'funding.started',
      subjectType: 'funding',
      subjectId: funding.id,
      organizationId,
      details: { jobId: funding.jobId, amountMinor: String(funding.amountMinor), currency },
    });
    return ok(funding);
  });
}

async function openCheckout(
  ctx: CompanyCtx,
  funding: FundingRow,
  job: { title: string; billingEmail: string },
): Promise<Result<{ fundingId: string; checkoutUrl: string }, Failure<StripeFailureCode>>> {
  const { stripe, config } = ctx.services;
  const back = `${config.appUrl}/company/jobs/${funding.jobId}/funding`;
  const session = await createCheckoutSession(stripe, {
    fundingId: funding.id,
    amountMinor: funding.amountMinor,
    currency: funding.currency,
    description: job.title,
    successUrl: `${back}?funding=${funding.id}`,
    cancelUrl: `${back}?funding=cancelled`,
    metadata: { jobId: funding.jobId },
    customerEmail: job.billingEmail,
  });
  if (!session.ok) return session;
  await updateFundingSession(ctx.db, funding.id, session.value.sessionId);
  return ok({ fundingId: funding.id, checkoutUrl: session.value.url });
}
