import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExclusionMatchStatus } from './decide-match';
import type { ExclusionVerdict } from './propose-ruling.schema';

export type ProposeRefusal = Failure<'rulerConcerned' | 'matchClosed' | 'proposalWaits'>;
export type AnswerRefusal = Failure<'rulerConcerned' | 'proposalGone' | 'ownProposal'>;

/** The verdicts a match is open to: what was confirmed may still be cleared, for instance when the person is reinstated. */
export function possibleVerdicts(status: ExclusionMatchStatus): ExclusionVerdict[] {
  if (status === 'open') return ['clear', 'confirm'];
  return status === 'confirmed' ? ['clear'] : [];
}

/** Whether somebody may be the first of two. */
export function canPropose(
  match: { status: ExclusionMatchStatus },
  verdict: ExclusionVerdict,
  isIndependent: boolean,
  hasOpenProposal: boolean,
): Result<void, ProposeRefusal> {
  if (!isIndependent) return notIndependent();
  if (!possibleVerdicts(match.status).includes(verdict)) {
    return fail('conflict', 'matchClosed', 'This has been decided about the match already.');
  }
  if (hasOpenProposal)
    return fail('conflict', 'proposalWaits', 'Somebody has proposed something already; answer that.');
  return ok(undefined);
}

/** Whether somebody may be the second of two: never the first, the expert, or somebody of a company concerned. */
export function canAnswer(
  proposal: { id: string; proposedBy: string } | undefined,
  answer: { proposalId: string; userId: string },
  isIndependent: boolean,
): Result<void, AnswerRefusal> {
  if (!isIndependent) return notIndependent();
  if (proposal?.id !== answer.proposalId) {
    return fail('conflict', 'proposalGone', 'The proposal was answered meanwhile.');
  }
  if (proposal.proposedBy === answer.userId) {
    return fail('forbidden', 'ownProposal', 'A second person has to answer what you proposed.');
  }
  return ok(undefined);
}

function notIndependent() {
  return fail('forbidden', 'rulerConcerned', 'You have a part in this and cannot decide about it.');
}
