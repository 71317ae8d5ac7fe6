import type { JsonValue } from '~/core/canonical-json';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { applyDecision } from './apply-decision.server';
import { nextCredentialStatus, type CredentialStatus } from './credential';
import { loadLatestCheckId, updateCredential } from './credential-store.server';
import type { DecideCredentialInput } from './decide-credential.schema';
import type { FourEyesReason } from './four-eyes';
import { loadDecidable, type Decidable, type DecidableError } from './load-decidable.server';
import { insertProposal, loadOpenProposal } from './proposal-store.server';
import { weighDecision, type WeighError } from './weigh-decision.server';

export type DecideCredentialError = DecidableError | WeighError | Failure<'decidedMeanwhile' | 'proposalOpen'>;

/** What became of a decision: made, or proposed to a second person for these reasons. */
export interface DecidedCredential {
  status: CredentialStatus;
  proposal: { id: string; reasons: FourEyesReason[] } | null;
}

/**
 * The desk decides about a credential of somebody else. Status, check record, capabilities, audit row and the event for
 * the slices above change in one transaction. What needs a second person is only proposed (four-eyes.ts): nothing changes
 * until somebody else confirms it. While a proposal waits, only a suspension is decided beside it, and overtakes it.
 */
export async function decideCredential(
  ctx: AdminCtx,
  input: DecideCredentialInput,
): Promise<Result<DecidedCredential, DecideCredentialError>> {
  return ctx.db.transaction(async (tx) => {
    const decidable = await loadDecidable(tx, ctx, input.credentialId);
    if (!decidable.ok) return decidable;
    const latestCheckId = (await loadLatestCheckId(tx, input.credentialId)) ?? '';
    if (input.basedOn !== undefined && input.basedOn !== latestCheckId) {
      return fail('conflict', 'decidedMeanwhile', 'Something was decided or asked since this page was drawn.');
    }
    if (input.decision !== 'suspend' && (await loadOpenProposal(tx, input.credentialId))) {
      return fail('conflict', 'proposalOpen', 'A decision waits for a second person; answer that one first.');
    }
    const weighed = await weighDecision(tx, ctx, decidable.value, input, {
      userId: ctx.actor.userId,
      at: ctx.now,
    });
    if (!weighed.ok) return weighed;
    const { reasons, status } = weighed.value;
    if (reasons.length > 0)
      return ok(await propose(tx, ctx, decidable.value, { ...input, basedOn: latestCheckId }, reasons));
    await applyDecision(tx, ctx, decidable.value, input, weighed.value);
    return ok({ status, proposal: null });
  });
}

async function propose(
  tx: Queryable,
  ctx: AdminCtx,
  { credential }: Decidable,
  input: DecideCredentialInput,
  reasons: FourEyesReason[],
): Promise<DecidedCredential> {
  const started =
    credential.status === 'format_checked' ? nextCredentialStatus(credential.status, 'startReview') : null;
  const status = started?.ok ? started.value : credential.status;
  if (status !== credential.status) await updateCredential(tx, { ...credential, status, updatedAt: ctx.now });
  const id = ctx.newId();
  await insertProposal(tx, {
    id,
    credentialId: credential.id,
    input: asForm(input),
    reasons,
    proposedBy: ctx.actor.userId,
    proposedAt: ctx.now,
  });
  await recordAudit(tx, ctx, {
    action: 'credential.decisionProposed',
    subjectType: 'credential',
    subjectId: credential.id,
    details: { expertId: credential.expertId, proposalId: id, decision: input.decision, reasons },
  });
  return { status, proposal: { id, reasons } };
}

/** The decision as its form sends it: days as `YYYY-MM-DD`. */
function asForm(input: DecideCredentialInput): Record<string, JsonValue> {
  const plain = JSON.parse(JSON.stringify(input)) as Record<string, JsonValue>;
  const days = ['expiresOn', 'registerIssuedOn'];
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [
      key,
      days.includes(key) && typeof value === 'string' ? value.slice(0, 10) : value,
    ]),
  );
}
