import type { JsonValue } from '~/core/canonical-json';
import type { Queryable } from '~/platform/db/database';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Ctx } from '../accounts/context';
import type { AuditAction } from '../audit/audit-action';
import { recordAudit } from '../audit/record-audit.server';
import type { CredentialCheckRow } from './check-record';
import { isProvingStatus } from './credential';
import { insertCheck, insertLoss, updateCredential, type CredentialRow } from './credential-store.server';
import { overtakeProposal } from './proposal-store.server';
import { rewriteCapabilities } from './rewrite-capabilities.server';

/** What changes about a credential, with the record that says why. */
export interface CredentialChange {
  after: CredentialRow;
  /** The check record of the change; null for what the holder does. */
  record: CredentialCheckRow | null;
  action: AuditAction;
  /** True for a change that nobody's decision rests on; else a decision that waits for a second person is overtaken. */
  keepsProposal?: boolean;
  details?: Record<string, JsonValue>;
}

/**
 * Moves a credential to another status inside the caller's transaction, which holds the expert's row and the credential's:
 * record, row, capabilities, audit and the event for the slices above. Where it stops proving something, a loss is written
 * down and `credential.lost` names it, so that the effects on work follow exactly once.
 */
export async function changeCredential(
  tx: Queryable,
  ctx: Ctx,
  before: CredentialRow,
  { after, record, action, keepsProposal = false, details = {} }: CredentialChange,
): Promise<void> {
  if (record) await insertCheck(tx, record);
  await updateCredential(tx, { ...after, updatedAt: ctx.now });
  if (!keepsProposal) await overtakeProposal(tx, before.id, ctx.now);
  await rewriteCapabilities(tx, before.expertId, ctx.now);
  await recordAudit(tx, ctx, {
    action,
    subjectType: 'credential',
    subjectId: before.id,
    details: { expertId: before.expertId, from: before.status, to: after.status, ...details },
  });
  await emitEvent(tx, 'credential.decided', { credentialId: before.id });
  if (isProvingStatus(before.status) && !isProvingStatus(after.status)) {
    const lossId = ctx.newId();
    const { id: credentialId, expertId } = before;
    await insertLoss(tx, { id: lossId, credentialId, expertId, status: after.status, at: ctx.now });
    await emitEvent(tx, 'credential.lost', { lossId });
  }
}
