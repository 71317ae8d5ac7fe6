import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { cefrLevels } from './capability-tokens';
import { lockExpert } from './credential-store.server';
import { loadIsConcerned } from './load-is-concerned.server';
import { loadLanguage, saveLanguage } from './language-store.server';
import { rewriteCapabilities } from './rewrite-capabilities.server';
import type { DecideLanguageInput } from './state-language.schema';

export type DecideLanguageError = Failure<
  'languageNotFound' | 'ownCredential' | 'concernedCompany' | 'languageDecided' | 'levelAboveClaim'
>;

/**
 * The desk decides about a stated language: proven up to the given levels, or not at all. Never its speaker, never somebody of a
 * company the speaker works for.
 */
export async function decideLanguage(
  ctx: AdminCtx,
  input: DecideLanguageInput,
): Promise<Result<{ status: 'verified' | 'rejected' }, DecideLanguageError>> {
  if (input.expertId === ctx.actor.userId) {
    return fail('forbidden', 'ownCredential', 'Nobody decides about their own credential.');
  }
  return ctx.db.transaction(async (tx) => {
    if (await loadIsConcerned(tx, ctx.actor.userId, input.expertId)) {
      const message = 'The holder works for a company you belong to; somebody else decides.';
      return fail('forbidden', 'concernedCompany', message);
    }
    await lockExpert(tx, input.expertId);
    const claim = await loadLanguage(tx, input.expertId, input.tag);
    if (!claim) return fail('notFound', 'languageNotFound', 'This language was not stated.');
    if (claim.status !== 'claimed')
      return fail('conflict', 'languageDecided', 'This language was decided upon already.');
    const levels = input.decision === 'verify' ? input : claim;
    if (isAbove(levels.readLevel, claim.readLevel) || isAbove(levels.writeLevel, claim.writeLevel)) {
      return fail('invalid', 'levelAboveClaim', 'A level above the stated one cannot be proven.');
    }
    const status = input.decision === 'verify' ? 'verified' : 'rejected';
    const { readLevel, writeLevel } = levels;
    await saveLanguage(tx, { ...claim, readLevel, writeLevel, status, decidedAt: ctx.now });
    await rewriteCapabilities(tx, input.expertId, ctx.now);
    await recordAudit(tx, ctx, {
      action: `language.${status}`,
      subjectType: 'expert',
      subjectId: input.expertId,
      details: { tag: input.tag, readLevel, writeLevel },
    });
    await emitEvent(tx, 'language.decided', { expertId: input.expertId, tag: input.tag });
    return ok({ status });
  });
}

function isAbove(level: (typeof cefrLevels)[number], limit: (typeof cefrLevels)[number]): boolean {
  return cefrLevels.indexOf(level) > cefrLevels.indexOf(limit);
}
