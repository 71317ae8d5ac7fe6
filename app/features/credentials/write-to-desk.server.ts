import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { getOwnDocument } from '../documents/get-own-document.server';
import { loadOwnCredentialForUpdate } from './credential-store.server';
import { mayWriteToDesk } from './may-write-to-desk';
import { countHolderMessages, insertMessage, markHolderWrote } from './message-store.server';
import type { WriteToDeskInput } from './write-to-desk.schema';

const MOST_MESSAGES_A_DAY = 20;

export type WriteToDeskError = Failure<'credentialNotFound' | 'documentNotFound' | 'wrongState' | 'tooManyMessages'>;

/**
 * The holder of a credential that lapses soon, has lapsed or is suspended writes to the desk, with the renewed document where they have
 * one. Nothing about the credential changes: only a new check verifies it again. At most 20 messages in 24 hours.
 */
export async function writeToDesk(
  ctx: ExpertCtx,
  input: WriteToDeskInput,
): Promise<Result<{ messageId: string }, WriteToDeskError>> {
  const { credentialId, documentId, body } = input;
  if (documentId !== null) {
    const document = await getOwnDocument(ctx, documentId);
    if (!document.ok) return document;
  }
  return ctx.db.transaction(async (tx) => {
    const credential = await loadOwnCredentialForUpdate(tx, ctx.actor.userId, credentialId);
    if (!credential) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
    if (!mayWriteToDesk(credential, ctx.now)) {
      return fail(
        'conflict',
        'wrongState',
        `Nothing is handed in unasked for a credential that is ${credential.status}.`,
      );
    }
    if ((await countHolderMessages(tx, credentialId, ctx.now)) >= MOST_MESSAGES_A_DAY) {
      return fail('conflict', 'tooManyMessages', `At most ${MOST_MESSAGES_A_DAY} messages are taken in a day.`);
    }
    const messageId = ctx.newId();
    await insertMessage(tx, {
      id: messageId,
      credentialId,
      authorUserId: ctx.actor.userId,
      authorRole: 'holder',
      body,
      reasonCode: null,
      documentId,
      sentAt: ctx.now,
    });
    await markHolderWrote(tx, credentialId, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'credential.holderWrote',
      subjectType: 'credential',
      subjectId: credentialId,
    });
    return ok({ messageId });
  });
}
