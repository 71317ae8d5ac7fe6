import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { nextCredentialStatus } from './credential';
import { listMessages, type CredentialMessage } from './list-messages.server';
import { listMyCredentials, type MyCredential } from './list-my-credentials.server';

/** One of the actor's own credentials with its thread with the desk; anybody else's is not found. */
export async function getMyCredential(
  ctx: ExpertCtx,
  credentialId: string,
): Promise<
  Result<MyCredential & { canWithdraw: boolean; messages: CredentialMessage[] }, Failure<'credentialNotFound'>>
> {
  const found = (await listMyCredentials(ctx)).find((credential) => credential.id === credentialId);
  if (!found) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
  const messages = await listMessages(ctx.db, credentialId);
  return ok({ ...found, canWithdraw: nextCredentialStatus(found.status, 'withdraw').ok, messages });
}
