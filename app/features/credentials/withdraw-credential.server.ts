import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { changeCredential } from './change-credential.server';
import { nextCredentialStatus } from './credential';
import { loadOwnCredentialForUpdate, lockExpert } from './credential-store.server';

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
    const after = { ...credential, status: next.value };
    await changeCredential(tx, ctx, credential, { after, record: null, action: 'credential.withdrawn' });
    return ok({ credentialId: credential.id });
  });
}
