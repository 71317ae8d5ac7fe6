import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadIsConcerned } from '../credentials/load-is-concerned.server';
import { suspendCredentials } from '../credentials/suspend-credentials.server';
import type { AnswerRulingInput } from './answer-ruling.schema';
import { canAnswer, type AnswerRefusal } from './can-rule';
import type { ExclusionMatchStatus } from './decide-match';
import { describeSanction } from './describe-sanction';
import { editionOf } from './exclusion-list';
import { loadListForUpdate } from './exclusion-list-store.server';
import {
  loadMatch,
  loadOpenProposal,
  lockScreenedPerson,
  updateMatchClosed,
  updateProposalAnswered,
  type ExclusionMatchRow,
  type ExclusionProposalRow,
} from './exclusion-match-store.server';

export type AnswerRulingError = AnswerRefusal | Failure<'matchNotFound'>;

/**
 * The second of two people answers a proposal. Accepted, the match is cleared or confirmed. Clearing gives nothing back:
 * what was suspended goes through a new check. Confirming suspends what a match by name alone had left.
 */
export async function answerRuling(
  ctx: AdminCtx,
  input: AnswerRulingInput,
): Promise<Result<{ status: ExclusionMatchStatus }, AnswerRulingError>> {
  return ctx.db.transaction(async (tx) => {
    const found = await loadMatch(tx, input.matchId);
    if (!found || !(await lockScreenedPerson(tx, found.expertId))) return notFound();
    const match = await loadMatch(tx, input.matchId);
    if (!match) return notFound();
    const proposal = await loadOpenProposal(tx, match.id);
    const { userId } = ctx.actor;
    const { proposalId } = input;
    const isIndependent = userId !== match.expertId && !(await loadIsConcerned(tx, userId, match.expertId));
    const allowed = canAnswer(proposal, { proposalId, userId }, isIndependent);
    if (!allowed.ok) return allowed;
    if (!proposal) throw new Error('an answer was allowed without a proposal');
    return ok({ status: await saveAnswer(tx, ctx, match, proposal, input) });
  });
}

async function saveAnswer(
  tx: Queryable,
  ctx: AdminCtx,
  match: ExclusionMatchRow,
  proposal: ExclusionProposalRow,
  { answer, note }: AnswerRulingInput,
): Promise<ExclusionMatchStatus> {
  const [answeredBy, answeredAt, answerNote] = [ctx.actor.userId, ctx.now, note];
  const answered = answer === 'accept' ? 'accepted' : 'declined';
  await updateProposalAnswered(tx, { id: proposal.id, status: answered, answeredBy, answeredAt, answerNote });
  const ruled = proposal.verdict === 'clear' ? 'cleared' : 'confirmed';
  await recordAudit(tx, ctx, {
    action: answer === 'accept' ? `exclusion.${ruled}` : 'exclusion.declined',
    subjectType: 'exclusion',
    subjectId: match.id,
    details: { expertId: match.expertId, proposalId: proposal.id, proposedBy: proposal.proposedBy },
  });
  if (answer === 'decline') return match.status;
  await updateMatchClosed(tx, { id: match.id, status: ruled, closedAt: answeredAt });
  if (ruled === 'confirmed') await suspendConfirmed(tx, ctx, match);
  return ruled;
}

async function suspendConfirmed(tx: Queryable, ctx: AdminCtx, match: ExclusionMatchRow): Promise<void> {
  const list = await loadListForUpdate(tx, match.listId);
  if (!list) throw new Error('a match names a list that is gone');
  const { id: matchId, strength, snapshot: record } = match;
  const finding = describeSanction({ matchId, strength, record, edition: editionOf(list), list });
  await suspendCredentials(tx, ctx, match.expertId, finding);
}

function notFound() {
  return fail('notFound', 'matchNotFound', 'There is no such match.');
}
