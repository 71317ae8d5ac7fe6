import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { changeCredential } from './change-credential.server';
import type { DecideCredentialInput } from './decide-credential.schema';
import type { Decidable } from './load-decidable.server';
import { insertMessage, markHolderAnswered } from './message-store.server';
import { earlierDay } from './validity';
import { decisionNames, type Weighed } from './weigh-decision.server';

/**
 * Makes a weighed decision: record, status, capabilities, audit and events in the caller's transaction. What the desk asks of
 * the holder is a message of their thread too. A verification resets what was noted against the credential.
 */
export async function applyDecision(
  tx: Queryable,
  ctx: AdminCtx,
  { credential, kind }: Decidable,
  input: DecideCredentialInput,
  { status, record }: Pick<Weighed, 'status' | 'record'>,
): Promise<void> {
  const verified =
    input.decision === 'verify'
      ? {
          verifiedAt: ctx.now,
          validUntil: record.validUntil,
          expiresOn: earlierDay(input.expiresOn, record.registerExpiresOn),
          kindVersion: kind.version,
          risk: 0,
          assignedTo: null,
          assignedAt: null,
        }
      : {};
  const decided = decisionNames[input.decision];
  await changeCredential(tx, ctx, credential, {
    after: { ...credential, ...verified, status },
    record,
    action: `credential.${decided === 'needs_information' ? 'informationRequested' : decided}`,
    details: { checkId: record.id, ...(record.secondCheckerUserId && { proposedBy: record.checkerUserId }) },
  });
  await markHolderAnswered(tx, credential.id);
  if (input.decision === 'requestInformation') {
    await insertMessage(tx, {
      id: ctx.newId(),
      credentialId: credential.id,
      authorUserId: ctx.actor.userId,
      authorRole: 'desk',
      body: input.note,
      reasonCode: input.reasonCode,
      documentId: null,
      sentAt: ctx.now,
    });
  }
}
