import { ok, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import type { AssignCredentialInput } from './assign-credential.schema';
import { updateCredential } from './credential-store.server';
import { loadDecidable, type DecidableError } from './load-decidable.server';

/**
 * Takes a credential on, or gives it back to the queue. It says who looks after it and decides nothing: whoever may decide
 * about it may take it over, and the audit says from whom.
 */
export async function assignCredential(
  ctx: AdminCtx,
  { credentialId, to }: AssignCredentialInput,
): Promise<Result<{ assignedTo: string | null }, DecidableError>> {
  return ctx.db.transaction(async (tx) => {
    const decidable = await loadDecidable(tx, ctx, credentialId);
    if (!decidable.ok) return decidable;
    const { credential } = decidable.value;
    const assignedTo = to === 'me' ? ctx.actor.userId : null;
    if (credential.assignedTo === assignedTo) return ok({ assignedTo });
    const assignedAt = assignedTo === null ? null : ctx.now;
    // The moment the present status began stays as it was: nobody's turn changed.
    await updateCredential(tx, { ...credential, assignedTo, assignedAt });
    await recordAudit(tx, ctx, {
      action: 'credential.assigned',
      subjectType: 'credential',
      subjectId: credentialId,
      details: { expertId: credential.expertId, from: credential.assignedTo, to: assignedTo },
    });
    return ok({ assignedTo });
  });
}
