import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { getOwnDocument } from '../documents/get-own-document.server';
import { nextCredentialStatus } from './credential';
import { loadOwnCredentialForUpdate, updateCredential } from './credential-store.server';
import { insertMessage } from './message-store.server';
import type { SupplyInformationInput } from './supply-information.schema';

export type SupplyInformationError = Failure<'credentialNotFound' | 'documentNotFound' | 'wrongState' | 'invalidInput'>;

/**
 * An expert answers a request for information, in the thread with the desk; the ball is then with the desk again. Words, a document or
 * another name: an answer without any of them is refused at `body`.
 */
export async function supplyInformation(
  ctx: ExpertCtx,
  input: SupplyInformationInput,
): Promise<Result<{ credentialId: string }, SupplyInformationError>> {
  if (input.documentId !== null) {
    const document = await getOwnDocument(ctx, input.documentId);
    if (!document.ok) return document;
  }
  return ctx.db.transaction(async (tx) => {
    const credential = await loadOwnCredentialForUpdate(tx, ctx.actor.userId, input.credentialId);
    if (!credential) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
    const next = nextCredentialStatus(credential.status, 'supplyInformation');
    if (!next.ok) return next;
    if (!input.body?.trim() && input.documentId === null && input.holderName === credential.holderName) {
      return fail('invalid', 'invalidInput', 'The answer is empty.', { body: ['answerEmpty'] });
    }
    await updateCredential(tx, {
      ...credential,
      holderName: input.holderName,
      documentId: input.documentId ?? credential.documentId,
      status: next.value,
      updatedAt: ctx.now,
    });
    await insertMessage(tx, {
      id: ctx.newId(),
      credentialId: credential.id,
      authorUserId: ctx.actor.userId,
      authorRole: 'holder',
      body: input.body ?? '',
      reasonCode: null,
      documentId: input.documentId,
      sentAt: ctx.now,
    });
    return ok({ credentialId: credential.id });
  });
}
