import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { ExpertCtx } from '../accounts/context';
import { isEditable } from './application';
import { versionOf, type SavedSteps, type VersionedStep } from './application-steps';
import { loadOpenApplication, lockApplicant, updateApplication, type ApplicationRow } from './application-store.server';

export type SaveStepError = Failure<'applicationNotFound' | 'applicationNotEditable' | 'stepChanged'>;

type DataOf<Step extends VersionedStep> = Omit<NonNullable<SavedSteps[Step]>, 'version'>;

/**
 * Saves one step of the actor's own application under its next version, and whatever `alongside` writes, in one transaction.
 * `version` is the one the form was drawn from: another fails with `stepChanged`, and nothing is written.
 */
export async function saveStep<Step extends VersionedStep>(
  ctx: ExpertCtx,
  { step, version, data }: { step: Step; version: number; data: DataOf<Step> },
  alongside: (tx: Queryable, application: ApplicationRow) => Promise<void> = async () => undefined,
): Promise<Result<{ version: number }, SaveStepError>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx) => {
    await lockApplicant(tx, expertId);
    const application = await loadOpenApplication(tx, expertId);
    if (!application) return fail('notFound', 'applicationNotFound', 'There is no application under way.');
    if (!isEditable(application.status))
      return fail('conflict', 'applicationNotEditable', 'It is with the desk, so it cannot be changed now.');
    if (version !== versionOf(application.steps, step))
      return fail('conflict', 'stepChanged', 'This step was saved elsewhere in the meantime.');
    await alongside(tx, application);
    const next = version + 1;
    const steps = { ...application.steps, [step]: { ...data, version: next } };
    await updateApplication(tx, { ...application, steps, updatedAt: ctx.now });
    return ok({ version: next });
  });
}
