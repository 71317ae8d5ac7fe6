import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { nextCredentialStatus } from './credential';
import { loadOwnCredentialForUpdate, lockExpert, updateCredential } from './credential-store.server';
import { rewriteCapabilities } from './rewrite-capabilities.server';

/** An expert takes a credential back; what it proved is gone in the same transaction. */
export async function withdrawCredential(
  ctx: ExpertCtx,
  input: { credentialId: string },
): Promise<Result<{ credentialId: string }, Failure<'credentialNotFound' | 'wrongState'>>> {
  return ctx.db.transaction(async (tx) => {
    await lockExpert(tx, ctx.actor.userId);
    const credential = await loadOwnCredentialForUpdate(tx, ctx.actor.userId, input.credentialId);
    if (!credential) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
    const next = nextCredentialStatus(credential.status, 'withdraw');
    if (!next.ok) return next;
    await updateCredential(tx, { ...credential, status: next.value, updatedAt: ctx.now });
    await rewriteCapabilities(tx, ctx.actor.userId, ctx.now);
    await recordAudit(tx, ctx, { action: 'credential.withdrawn', subjectType: 'credential', subjectId: credential.id });
    await emitEvent(tx, 'credential.decided', { credentialId: credential.id });
    return ok({ credentialId: credential.id });
  });
}
