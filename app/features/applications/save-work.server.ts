import type { Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { saveStep, type SaveStepError } from './save-step.server';
import type { SaveWorkInput } from './save-steps.schema';

/** Saves which work the actor applies for; the later steps ask only what it needs. */
export async function saveWork(
  ctx: ExpertCtx,
  { version, ...data }: SaveWorkInput,
): Promise<Result<{ version: number }, SaveStepError>> {
  return saveStep(ctx, { step: 'work', version, data });
}
