import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { loadOpenApplication, lockApplicant } from './application-store.server';
import { insertExpectedRate } from './profile-store.server';
import type { ChangeRateInput } from './save-steps.schema';

/**
 * States another expected rate of somebody whose application is approved; what they said before stays on record. Before that the rate is
 * a step of the application (`notAdmitted`).
 */
export async function changeRate(
  ctx: ExpertCtx,
  { amount, currency }: ChangeRateInput,
): Promise<Result<null, Failure<'notAdmitted'>>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx): Promise<Result<null, Failure<'notAdmitted'>>> => {
    await lockApplicant(tx, expertId);
    const application = await loadOpenApplication(tx, expertId);
    if (application?.status !== 'approved')
      return fail('conflict', 'notAdmitted', 'Until you are admitted the rate is a step of your application.');
    await insertExpectedRate(tx, { expertId, amountMinor: amount, currency, at: ctx.now });
    return ok(null);
  });
}
