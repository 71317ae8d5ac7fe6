import type { Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { insertExpectedRate } from './profile-store.server';
import { saveStep, type SaveStepError } from './save-step.server';
import type { SaveRateInput } from './save-steps.schema';

/** Saves the pay per hour the actor expects; what they said before stays on record. */
export async function saveRate(
  ctx: ExpertCtx,
  { version, amount, currency }: SaveRateInput,
): Promise<Result<{ version: number }, SaveStepError>> {
  return saveStep(ctx, { step: 'rate', version, data: {} }, (tx) =>
    insertExpectedRate(tx, { expertId: ctx.actor.userId, amountMinor: amount, currency, at: ctx.now }),
  );
}
