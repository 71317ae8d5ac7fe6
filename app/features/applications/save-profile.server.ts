import type { Failure, Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { getOwnDocument } from '../documents/get-own-document.server';
import { saveProfileRow } from './profile-store.server';
import { saveStep, type SaveStepError } from './save-step.server';
import type { SaveProfileInput } from './save-steps.schema';

/** Saves what the actor says of themselves, with a CV of their own where one was handed in. */
export async function saveProfile(
  ctx: ExpertCtx,
  { version, documentId, ...profile }: SaveProfileInput,
): Promise<Result<{ version: number }, SaveStepError | Failure<'documentNotFound'>>> {
  if (documentId !== null) {
    const document = await getOwnDocument(ctx, documentId);
    if (!document.ok) return document;
  }
  return saveStep(ctx, { step: 'profile', version, data: {} }, (tx) =>
    saveProfileRow(tx, { ...profile, expertId: ctx.actor.userId, cvDocumentId: documentId, at: ctx.now }),
  );
}
