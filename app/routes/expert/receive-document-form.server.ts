import type { Result } from '~/core/result';
import type { ExpertCtx } from '~/features/accounts/context';
import { discardDocument } from '~/features/documents/discard-document.server';
import { readDocumentForm } from '~/features/documents/read-document-form.server';
import { actionFailure } from '~/platform/http/action-failure.server';

/**
 * Reads a form that may bring a document, and hands its fields, with the stored document's id as `documentId`, to `save`.
 * Answers null when it was saved, else what an action returns: why not, and the fields to show again. The document of a
 * refused form is forgotten.
 */
export async function receiveDocumentForm(
  ctx: ExpertCtx,
  request: Request,
  save: (fields: Record<string, string>) => Promise<Result<unknown>>,
) {
  const form = await readDocumentForm(ctx, request);
  if (!form.ok) return actionFailure(form.error, {});
  const { fields, document } = form.value;
  if (document && !document.ok) {
    return actionFailure({ ...document.error, fields: { document: [document.error.code] } }, fields);
  }
  const saved = await save({ ...fields, documentId: document?.value.id ?? '' });
  if (saved.ok) return null;
  if (document) await discardDocument(ctx, document.value.id);
  return actionFailure(saved.error, fields);
}
