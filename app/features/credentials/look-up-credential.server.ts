import { fail, ok, type Failure, type Result } from '~/core/result';
import type { JsonValue } from '~/core/canonical-json';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { findCredentialKind, findKindVersion } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { askRegister } from './ask-register.server';
import { checkRecord, type CredentialCheckRow } from './check-record';
import { compareCheck } from './compare-check.server';
import { nextCredentialStatus } from './credential';
import { insertCheck, loadCredential, loadCredentialForUpdate, updateCredential } from './credential-store.server';
import { loadIsConcerned } from './load-is-concerned.server';
import type { RegisterAnswer } from './register-answer';
import { riskOfCheck } from './risk-of-check';

export type LookUpCredentialError = Failure<'credentialNotFound' | 'ownCredential' | 'concernedCompany' | 'noRegister'>;

/**
 * Asks the register about a credential and keeps its answer, whatever it is, as an immutable check. The register is asked
 * outside any transaction; "not found" and "could not ask" are answers, not failures. What speaks against the claim moves it
 * forward in the desk's queue.
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
  if (await loadIsConcerned(ctx.db, ctx.actor.userId, credential.expertId)) {
    const message = 'The holder works for a company you belong to; somebody else decides.';
    return fail('forbidden', 'concernedCompany', message);
  }
  const catalogue = await loadCatalogue(ctx.db);
  const { kind: code, kindVersion } = credential;
  const kind = findCredentialKind(catalogue, code) ?? findKindVersion(catalogue, code, kindVersion);
  const adapter = kind?.source.adapter ?? null;
  if (adapter === null || credential.numberEncrypted === null) {
    return fail('conflict', 'noRegister', 'This register cannot be asked by machine; open its page instead.');
  }
  const number = Buffer.from(ctx.services.secrets.decrypt(credential.numberEncrypted)).toString('utf8');
  const { asked, answer } = await askRegister(adapter, ctx.services, {
    number,
    numberMasked: credential.numberMasked ?? '',
  });
  const check = checkRecord({
    ...asked,
    ...answer,
    facts: answer.facts as Record<string, JsonValue>,
    id: ctx.newId(),
    credentialId: credential.id,
    method: 'api',
    checkedAt: ctx.now,
    checkerUserId: ctx.actor.userId,
  });
  await ctx.db.transaction((tx) => keep(tx, ctx, check));
  return ok({ checkId: check.id, outcome: answer.outcome });
}

async function keep(tx: Queryable, ctx: AdminCtx, check: CredentialCheckRow): Promise<void> {
  const current = await loadCredentialForUpdate(tx, check.credentialId);
  if (!current) throw new Error('a credential is never deleted while it is looked up');
  await insertCheck(tx, check);
  const comparisons = await compareCheck(tx, await loadCatalogue(tx), current, check);
  const started = current.status === 'format_checked' ? nextCredentialStatus(current.status, 'startReview') : null;
  await updateCredential(tx, {
    ...current,
    // The moment the present status began stays as it was where nothing begins.
    ...(started?.ok && { status: started.value, updatedAt: ctx.now }),
    risk: Math.max(current.risk, riskOfCheck(check, comparisons)),
  });
  await recordAudit(tx, ctx, {
    action: 'credential.lookedUp',
    subjectType: 'credential',
    subjectId: current.id,
    details: { expertId: current.expertId, checkId: check.id, outcome: check.outcome },
  });
}
