import { fail, ok, type Failure, type Result } from '~/core/result';
import { transition } from '~/core/state-machine';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import type { AnswerProposalInput } from './answer-proposal.schema';
import { applyDecision } from './apply-decision.server';
import type { CredentialStatus } from './credential';
import { loadLatestCheckId } from './credential-store.server';
import { decideCredentialSchema, type DecideCredentialInput } from './decide-credential.schema';
import { loadDecidable, type Decidable, type DecidableError } from './load-decidable.server';
import { proposalTransitions, type ProposalEvent } from './proposal';
import { answerProposalRow, loadOpenProposal, type ProposalRow } from './proposal-store.server';
import { weighDecision, type WeighError } from './weigh-decision.server';

export type AnswerProposalError =
  DecidableError | WeighError | Failure<'proposalNotFound' | 'ownProposal' | 'decidedMeanwhile'>;

/**
 * A second person confirms or declines what the first decided. Confirming weighs the decision anew and makes it in the same
 * transaction, with both people on its record; it is refused to the proposer, the holder, people of a company concerned,
 * and once anything was asked or decided since. The database refuses one person in both places as well.
 */
export async function answerProposal(
  ctx: AdminCtx,
  input: AnswerProposalInput,
): Promise<Result<{ status: CredentialStatus }, AnswerProposalError>> {
  return ctx.db.transaction(async (tx) => {
    const decidable = await loadDecidable(tx, ctx, input.credentialId);
    if (!decidable.ok) return decidable;
    const proposal = await loadOpenProposal(tx, input.credentialId);
    if (proposal?.id !== input.proposalId) {
      return fail('notFound', 'proposalNotFound', 'This proposal was answered or overtaken already.');
    }
    if (input.answer === 'decline') {
      await close(tx, ctx, proposal, 'decline', input.note);
      return ok({ status: decidable.value.credential.status });
    }
    if (proposal.proposedBy === ctx.actor.userId) {
      return fail('forbidden', 'ownProposal', 'Somebody else has to confirm what you proposed.');
    }
    return confirm(tx, ctx, decidable.value, proposal);
  });
}

async function confirm(
  tx: Queryable,
  ctx: AdminCtx,
  decidable: Decidable,
  proposal: ProposalRow,
): Promise<Result<{ status: CredentialStatus }, AnswerProposalError>> {
  const decision: DecideCredentialInput = decideCredentialSchema.parse(proposal.input);
  if (decision.basedOn !== ((await loadLatestCheckId(tx, proposal.credentialId)) ?? '')) {
    return fail('conflict', 'decidedMeanwhile', 'Something was decided or asked since it was proposed.');
  }
  const first = { userId: proposal.proposedBy, at: proposal.proposedAt };
  const weighed = await weighDecision(tx, ctx, decidable, decision, first);
  if (!weighed.ok) return weighed;
  const record = { ...weighed.value.record, secondCheckerUserId: ctx.actor.userId };
  await close(tx, ctx, proposal, 'confirm', null);
  await applyDecision(tx, ctx, decidable, decision, { ...weighed.value, record });
  return ok({ status: weighed.value.status });
}

async function close(
  tx: Queryable,
  ctx: AdminCtx,
  proposal: ProposalRow,
  event: ProposalEvent,
  note: string | null,
): Promise<void> {
  const next = transition(proposalTransitions, proposal.status, event);
  if (!next.ok) throw new Error(next.error.message);
  await answerProposalRow(tx, {
    id: proposal.id,
    status: next.value,
    answeredBy: ctx.actor.userId,
    answeredAt: ctx.now,
    note,
  });
  await recordAudit(tx, ctx, {
    action: event === 'confirm' ? 'credential.proposalConfirmed' : 'credential.proposalDeclined',
    subjectType: 'credential',
    subjectId: proposal.credentialId,
    details: { proposalId: proposal.id, proposedBy: proposal.proposedBy },
  });
}
