import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadIsConcerned } from '../credentials/load-is-concerned.server';
import { canPropose, type ProposeRefusal } from './can-rule';
import { insertProposal, loadMatch, loadOpenProposal, lockScreenedPerson } from './exclusion-match-store.server';
import type { ProposeRulingInput } from './propose-ruling.schema';

export type ProposeRulingError = ProposeRefusal | Failure<'matchNotFound'>;

/** The first of two people proposes what a match is; nothing changes until a second one accepts it. */
export async function proposeRuling(
  ctx: AdminCtx,
  { matchId, verdict, note }: ProposeRulingInput,
): Promise<Result<{ proposalId: string }, ProposeRulingError>> {
  return ctx.db.transaction(async (tx) => {
    const found = await loadMatch(tx, matchId);
    if (!found || !(await lockScreenedPerson(tx, found.expertId))) return notFound();
    const match = await loadMatch(tx, matchId);
    if (!match) return notFound();
    const { expertId } = match;
    const { userId } = ctx.actor;
    const isIndependent = userId !== expertId && !(await loadIsConcerned(tx, userId, expertId));
    const hasOpen = (await loadOpenProposal(tx, matchId)) !== undefined;
    const allowed = canPropose(match, verdict, isIndependent, hasOpen);
    if (!allowed.ok) return allowed;
    const proposalId = ctx.newId();
    const [proposedBy, proposedAt] = [ctx.actor.userId, ctx.now];
    const unanswered = { answeredBy: null, answeredAt: null, answerNote: null };
    const proposal = { id: proposalId, matchId, expertId, verdict, note, proposedBy, proposedAt, ...unanswered };
    await insertProposal(tx, { ...proposal, status: 'open' });
    await recordAudit(tx, ctx, {
      action: 'exclusion.proposed',
      subjectType: 'exclusion',
      subjectId: matchId,
      details: { expertId, proposalId, verdict },
    });
    return ok({ proposalId });
  });
}

function notFound() {
  return fail('notFound', 'matchNotFound', 'There is no such match.');
}
