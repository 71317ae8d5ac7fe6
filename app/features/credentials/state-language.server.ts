import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { lockExpert } from './credential-store.server';
import { loadLanguage, saveLanguage } from './language-store.server';
import { rewriteCapabilities } from './rewrite-capabilities.server';
import type { StateLanguageInput } from './state-language.schema';

/**
 * An expert states how well they read and write a language. Stating other levels than those proven makes it a claim again,
 * which proves nothing until the desk has decided; stating the same levels again changes nothing.
 */
export async function stateLanguage(
  ctx: ExpertCtx,
  input: StateLanguageInput,
): Promise<Result<{ tag: string }, Failure<'expertNotFound'>>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx) => {
    if (!(await lockExpert(tx, expertId))) return fail('notFound', 'expertNotFound', 'There is no such expert.');
    const known = await loadLanguage(tx, expertId, input.tag);
    const isSame = known?.readLevel === input.readLevel && known.writeLevel === input.writeLevel;
    if (isSame && known.status !== 'rejected') return ok({ tag: input.tag });
    await saveLanguage(tx, { expertId, ...input, status: 'claimed', decidedAt: null, createdAt: ctx.now });
    await rewriteCapabilities(tx, expertId, ctx.now);
    return ok({ tag: input.tag });
  });
}
