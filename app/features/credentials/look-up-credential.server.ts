import { fail, ok, type Failure, type Result } from '~/core/result';
import type { JsonValue } from '~/core/canonical-json';
import { lookUpNpi } from '~/platform/nppes/look-up-npi.server';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { findCredentialKind } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { checkRecord } from './check-record';
import { nextCredentialStatus } from './credential';
import { insertCheck, loadCredential, loadCredentialForUpdate, updateCredential } from './credential-store.server';
import { describeNpiLookup, type RegisterAnswer } from './register-answer';

export type LookUpCredentialError = Failure<'credentialNotFound' | 'ownCredential' | 'noRegister'>;

/**
 * Asks the register about a credential and keeps its answer, whatever it is, as an immutable check. The register is asked
 * outside any transaction; "not found" and "could not ask" are answers, not failures.
 */
export async function lookUpCredential(
  ctx: AdminCtx,
  input: { credentialId: string },
): Promise<Result<{ checkId: string; outcome: RegisterAnswer['outcome'] }, LookUpCredentialError>> {
  const credential = await loadCredential(ctx.db, input.credentialId);
  if (!credential) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
  if (credential.expertId === ctx.actor.userId) {
    return fail('forbidden', 'ownCredential', 'Nobody decides about their own credential.');
  }
  const kind = findCredentialKind(await loadCatalogue(ctx.db), credential.kind);
  if (kind?.source.adapter !== 'nppes' || credential.numberEncrypted === null) {
    return fail('conflict', 'noRegister', 'This register cannot be asked by machine; open its page instead.');
  }
  const number = Buffer.from(ctx.services.secrets.decrypt(credential.numberEncrypted)).toString('utf8');
  const answer = describeNpiLookup(await lookUpNpi(ctx.services.config, number));
  const checkId = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    const current = await loadCredentialForUpdate(tx, credential.id);
    if (!current) throw new Error('a credential is never deleted while it is looked up');
    const record = checkRecord({
      id: checkId,
      credentialId: credential.id,
      method: 'api',
      source: 'NPPES NPI Registry',
      sourceUrl: ctx.services.config.nppesUrl,
      query: `version=2.1&number=${credential.numberMasked ?? ''}`,
      checkedAt: ctx.now,
      checkerUserId: ctx.actor.userId,
    });
    await insertCheck(tx, { ...record, ...answer, facts: answer.facts as Record<string, JsonValue> });
    const started = current.status === 'format_checked' ? nextCredentialStatus(current.status, 'startReview') : null;
    if (started?.ok) await updateCredential(tx, { ...current, status: started.value, updatedAt: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'credential.lookedUp',
      subjectType: 'credential',
      subjectId: credential.id,
      details: { expertId: credential.expertId, checkId, outcome: answer.outcome },
    });
  });
  return ok({ checkId, outcome: answer.outcome });
}
