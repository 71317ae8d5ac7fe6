import { ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '~/features/accounts/context';
import { discardDocument } from '~/features/documents/discard-document.server';
import { readDocumentForm } from '~/features/documents/read-document-form.server';

interface DeskForm {
  fields: Record<string, string>;
  /** Why the file the form brought was not taken. */
  refusal: Failure | null;
}

/** The fields of a form of the desk, with the id of the evidence it brought as `evidenceDocumentId`. */
export async function readDeskForm(ctx: AdminCtx, request: Request): Promise<Result<DeskForm>> {
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const entries = [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return ok({ fields: Object.fromEntries(entries) as Record<string, string>, refusal: null });
  }
  const form = await readDocumentForm(ctx, request);
  if (!form.ok) return form;
  const { fields, document } = form.value;
  if (document && !document.ok) {
    return ok({ fields, refusal: { ...document.error, fields: { evidence: [document.error.code] } } });
  }
  return ok({ fields: { ...fields, evidenceDocumentId: document?.value.id ?? '' }, refusal: null });
}

/** Forgets the evidence of a form that was refused. */
export async function discardEvidence(ctx: AdminCtx, fields: Record<string, string>): Promise<void> {
  const documentId = fields['evidenceDocumentId'];
  if (documentId) await discardDocument(ctx, documentId);
}
