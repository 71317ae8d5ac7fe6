import type { Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { saveRateRow } from './profile-store.server';
import { saveStep, type SaveStepError } from './save-step.server';
import type { SaveRateInput } from './save-steps.schema';

/** Saves the pay per hour the actor expects. */
export async function saveRate(
  ctx: ExpertCtx,
  { version, amount, currency }: SaveRateInput,
): Promise<Result<{ version: number }, SaveStepError>> {
  return saveStep(ctx, { step: 'rate', version, data: {} }, (tx) =>
    saveRateRow(tx, { expertId: ctx.actor.userId, amountMinor: amount, currency, at: ctx.now }),
  );
}
