import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { changeCredential } from './change-credential.server';
import { checkRecord, type CredentialCheckRow } from './check-record';
import { nextCredentialStatus } from './credential';
import { loadProvingForUpdate, lockExpert } from './credential-store.server';

/** What a public list said about a person; goes into the check record of each credential, so no birth date and no number. */
export type SanctionFinding = Pick<
  CredentialCheckRow,
  'source' | 'sourceUrl' | 'query' | 'registerName' | 'registerStatus' | 'facts'
>;

/**
 * Suspends everything an expert has proven, in the caller's transaction and with the reason `sanction`; what is suspended
 * already stays as it is. Answers the ids of what it suspended. Only a new check leads back to verified.
 */
export async function suspendCredentials(
  tx: Queryable,
  ctx: Ctx,
  expertId: string,
  finding: SanctionFinding,
): Promise<string[]> {
  await lockExpert(tx, expertId);
  const proving = await loadProvingForUpdate(tx, expertId);
  for (const credential of proving) {
    const next = nextCredentialStatus(credential.status, 'suspend');
    if (!next.ok) throw new Error(next.error.message);
    const record = checkRecord({
      id: ctx.newId(),
      credentialId: credential.id,
      method: 'file',
      checkedAt: ctx.now,
      outcome: 'found',
      decision: 'suspended',
      reasonCode: 'sanction',
      ...finding,
    });
    await changeCredential(tx, ctx, credential, {
      after: { ...credential, status: next.value },
      record,
      action: 'credential.suspended',
      details: { checkId: record.id },
    });
  }
  return proving.map((credential) => credential.id);
}
