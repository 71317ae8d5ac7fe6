import type { Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { keepIdentity } from '../accounts/keep-identity.server';
import { saveStep, type SaveStepError } from './save-step.server';
import type { SaveIdentityInput } from './save-steps.schema';

/** Saves the actor's other names and, where it is given, their birth date, encrypted. */
export async function saveIdentity(
  ctx: ExpertCtx,
  { version, otherNames, birthDate }: SaveIdentityInput,
): Promise<Result<{ version: number }, SaveStepError>> {
  return saveStep(ctx, { step: 'identity', version, data: {} }, (tx) =>
    keepIdentity(tx, ctx, { expertId: ctx.actor.userId, otherNames, birthDate }),
  );
}
