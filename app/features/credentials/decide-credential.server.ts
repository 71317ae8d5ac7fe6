import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { canVerifyByRegister, canVerifyManually, type VerifyRefusal } from './can-verify';
import { findCredentialKind } from '../catalogue/catalogue';
import type { CredentialKind } from '../catalogue/credential-kind';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { changeCredential } from './change-credential.server';
import { checkRecord, type CheckDecision, type CredentialCheckRow } from './check-record';
import { statusAfterDecision, type CredentialDecision, type CredentialStatus } from './credential';
import {
  loadCredential,
  loadCredentialForUpdate,
  loadLatestCheckId,
  loadUnspentCheck,
  lockExpert,
  type CredentialRow,
} from './credential-store.server';
import type { DecideCredentialInput, VerifyInput } from './decide-credential.schema';
import { compareCheck } from './register-answer';

export type DecideCredentialError =
  VerifyRefusal | Failure<'credentialNotFound' | 'ownCredential' | 'wrongState' | 'kindUnknown' | 'decidedMeanwhile'>;

const decisionNames: Record<CredentialDecision, Exclude<CheckDecision, 'none' | 'expired'>> = {
  verify: 'verified',
  requestInformation: 'needs_information',
  reject: 'rejected',
  suspend: 'suspended',
  revoke: 'revoked',
};

/**
 * The desk decides about a credential of somebody else. Status, check record, capabilities, audit row and the event for
 * the slices above change in one transaction.
 */
export async function decideCredential(
  ctx: AdminCtx,
  input: DecideCredentialInput,
): Promise<Result<{ status: CredentialStatus }, DecideCredentialError>> {
  return ctx.db.transaction(async (tx) => {
    const found = await loadCredential(tx, input.credentialId);
    if (!found) return notFound();
    if (found.expertId === ctx.actor.userId) {
      return fail('forbidden', 'ownCredential', 'Nobody decides about their own credential.');
    }
    await lockExpert(tx, found.expertId);
    const credential = await loadCredentialForUpdate(tx, found.id);
    if (!credential) return notFound();
    if (!(await isBasedOnLatest(tx, input))) {
      return fail('conflict', 'decidedMeanwhile', 'Something was decided or asked since this page was drawn.');
    }
    const kind = findCredentialKind(await loadCatalogue(tx), credential.kind);
    if (!kind) return fail('conflict', 'kindUnknown', 'This kind of credential is no longer in the catalogue.');
    const status = statusAfterDecision(credential.status, input.decision);
    if (!status.ok) return status;
    const record = await describeDecision(tx, ctx, input, credential, kind);
    if (!record.ok) return record;
    await saveDecision(tx, ctx, credential, status.value, input, record.value, kind);
    return ok({ status: status.value });
  });
}

async function isBasedOnLatest(tx: Queryable, input: DecideCredentialInput): Promise<boolean> {
  if (input.basedOn === undefined) return true;
  return input.basedOn === ((await loadLatestCheckId(tx, input.credentialId)) ?? '');
}

function notFound() {
  return fail('notFound', 'credentialNotFound', 'There is no such credential.');
}

/** The check record of the decision; for a verification it says what it rests on and until when it holds. */
async function describeDecision(
  tx: Queryable,
  ctx: AdminCtx,
  input: DecideCredentialInput,
  credential: CredentialRow,
  kind: CredentialKind,
): Promise<Result<CredentialCheckRow, VerifyRefusal>> {
  const record = checkRecord({
    id: ctx.newId(),
    credentialId: credential.id,
    method: 'portal',
    source: kind.source.name,
    sourceUrl: kind.source.url ?? '',
    query: credential.numberMasked === null ? '' : `number=${credential.numberMasked}`,
    checkedAt: ctx.now,
    checkerUserId: ctx.actor.userId,
    decision: decisionNames[input.decision],
    reasonCode: 'reasonCode' in input ? input.reasonCode : null,
    note: 'note' in input ? input.note : null,
  });
  return input.decision === 'verify' ? groundVerification(tx, ctx, input, credential, kind, record) : ok(record);
}

async function groundVerification(
  tx: Queryable,
  ctx: AdminCtx,
  input: VerifyInput,
  credential: CredentialRow,
  kind: CredentialKind,
  record: CredentialCheckRow,
): Promise<Result<CredentialCheckRow, VerifyRefusal>> {
  if (input.basis === 'manual') {
    const until = canVerifyManually(kind, input.expiresOn, ctx.now);
    return until.ok ? ok({ ...record, outcome: 'attested', validUntil: until.value }) : until;
  }
  const check = await loadUnspentCheck(tx, credential.id);
  const relied = check && { ...check, comparisons: compareCheck(await loadCatalogue(tx), credential, check) };
  const until = canVerifyByRegister(kind, relied, input.expiresOn, ctx.now);
  if (!until.ok || !check) return until.ok ? fail('conflict', 'checkMissing', 'Ask the register first.') : until;
  return ok({
    ...record,
    method: check.method,
    source: check.source,
    sourceUrl: check.sourceUrl,
    outcome: check.outcome,
    registerStatus: check.registerStatus,
    registerName: check.registerName,
    facts: { restsOnCheckId: check.id, restsOnCheckedAt: check.checkedAt.toISOString() },
    validUntil: until.value,
  });
}

async function saveDecision(
  tx: Queryable,
  ctx: AdminCtx,
  credential: CredentialRow,
  status: CredentialStatus,
  input: DecideCredentialInput,
  record: CredentialCheckRow,
  kind: CredentialKind,
): Promise<void> {
  const verified =
    input.decision === 'verify'
      ? { verifiedAt: ctx.now, validUntil: record.validUntil, expiresOn: input.expiresOn, kindVersion: kind.version }
      : {};
  const decided = decisionNames[input.decision];
  await changeCredential(tx, ctx, credential, {
    after: { ...credential, ...verified, status },
    record,
    action: `credential.${decided === 'needs_information' ? 'informationRequested' : decided}`,
    details: { checkId: record.id },
  });
}
