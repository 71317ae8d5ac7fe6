import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { getOwnDocument } from '../documents/get-own-document.server';
import { lockExpert } from './credential-store.server';
import { loadLanguage, saveLanguage } from './language-store.server';
import { rewriteCapabilities } from './rewrite-capabilities.server';
import type { StateLanguageInput } from './state-language.schema';

/**
 * An expert states how well they read and write a language, and what that rests on. Stating other levels than those proven
 * makes it a claim again, which proves nothing until the desk has decided; stating the same levels of a proven language again
 * changes nothing.
 */
export async function stateLanguage(
  ctx: ExpertCtx,
  input: StateLanguageInput,
): Promise<Result<{ tag: string }, Failure<'expertNotFound' | 'documentNotFound'>>> {
  const expertId = ctx.actor.userId;
  const { tag, readLevel, writeLevel, proof = 'self', certificateName = null, documentId = null } = input;
  if (documentId !== null) {
    const document = await getOwnDocument(ctx, documentId);
    if (!document.ok) return document;
  }
  return ctx.db.transaction(async (tx) => {
    if (!(await lockExpert(tx, expertId))) return fail('notFound', 'expertNotFound', 'There is no such expert.');
    const known = await loadLanguage(tx, expertId, tag);
    const isSame = known?.readLevel === readLevel && known.writeLevel === writeLevel;
    if (isSame && known.status === 'verified') return ok({ tag });
    const createdAt = isSame && known.status === 'claimed' ? known.createdAt : ctx.now;
    const stated = { expertId, tag, readLevel, writeLevel, proof, certificateName, documentId };
    await saveLanguage(tx, { ...stated, status: 'claimed', decidedAt: null, createdAt });
    await rewriteCapabilities(tx, expertId, ctx.now);
    return ok({ tag });
  });
}
