import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { lockExpert } from './credential-store.server';
import { deleteLanguage, loadLanguage } from './language-store.server';
import { rewriteCapabilities } from './rewrite-capabilities.server';
import type { WithdrawLanguageInput } from './withdraw-language.schema';

/**
 * An expert takes a stated language back, decided upon or not; what it proved is gone in the same transaction. The audit keeps
 * what it was.
 */
export async function withdrawLanguage(
  ctx: ExpertCtx,
  { tag }: WithdrawLanguageInput,
): Promise<Result<{ tag: string }, Failure<'languageNotFound'>>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx) => {
    await lockExpert(tx, expertId);
    const language = await loadLanguage(tx, expertId, tag);
    if (!language) return fail('notFound', 'languageNotFound', 'This language was not stated.');
    await deleteLanguage(tx, expertId, tag);
    await rewriteCapabilities(tx, expertId, ctx.now);
    const { readLevel, writeLevel, status } = language;
    await recordAudit(tx, ctx, {
      action: 'language.withdrawn',
      subjectType: 'expert',
      subjectId: expertId,
      details: { tag, readLevel, writeLevel, status },
    });
    return ok({ tag });
  });
}
