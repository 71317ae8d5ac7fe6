import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { nextCredentialStatus } from './credential';
import { listMessages, type CredentialMessage } from './list-messages.server';
import { mayWriteToDesk } from './may-write-to-desk';
import { listMyCredentials, type MyCredential } from './list-my-credentials.server';

/**
 * One of the actor's own credentials with its thread with the desk, which is not told by the names of who wrote; anybody else's is not
 * found.
 */
export async function getMyCredential(
  ctx: ExpertCtx,
  credentialId: string,
): Promise<
  Result<
    MyCredential & { canWithdraw: boolean; canWriteToDesk: boolean; messages: CredentialMessage[] },
    Failure<'credentialNotFound'>
  >
> {
  const found = (await listMyCredentials(ctx)).find((credential) => credential.id === credentialId);
  if (!found) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
  const written = await listMessages(ctx.db, credentialId);
  const messages = written.map((message) => (message.authorRole === 'desk' ? { ...message, authorName: '' } : message));
  return ok({
    ...found,
    canWithdraw: nextCredentialStatus(found.status, 'withdraw').ok,
    canWriteToDesk: mayWriteToDesk(found, ctx.now),
    messages,
  });
}
