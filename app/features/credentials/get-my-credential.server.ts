import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { nextCredentialStatus } from './credential';
import { listMyCredentials, type MyCredential } from './list-my-credentials.server';

/** One of the actor's own credentials; anybody else's is not found. */
export async function getMyCredential(
  ctx: ExpertCtx,
  credentialId: string,
): Promise<Result<MyCredential & { canWithdraw: boolean }, Failure<'credentialNotFound'>>> {
  const found = (await listMyCredentials(ctx)).find((credential) => credential.id === credentialId);
  if (!found) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
  return ok({ ...found, canWithdraw: nextCredentialStatus(found.status, 'withdraw').ok });
}
