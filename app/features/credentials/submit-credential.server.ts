import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { getOwnDocument } from '../documents/get-own-document.server';
import { findCredentialKind } from '../catalogue/catalogue';
import { checkNumber, maskNumber, normalizeNumber } from '../catalogue/check-number';
import type { CredentialKind } from '../catalogue/credential-kind';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { nextCredentialStatus, type CredentialEvent, type CredentialStatus } from './credential';
import {
  insertCredential,
  raiseRisk,
  loadOtherHolder,
  loadStandingForUpdate,
  lockExpert,
  lockNumber,
  updateCredential,
} from './credential-store.server';
import { numberLookupText } from './number-lookup-text';
import { overtakeProposal } from './proposal-store.server';
import { RISK_OF_DUPLICATE } from './risk-of-check';
import type { SubmitCredentialInput } from './submit-credential.schema';
import { verificationValidUntil } from './validity';

export type SubmitCredentialError = Failure<
  | 'kindUnknown'
  | 'numberMalformed'
  | 'alreadyLapsed'
  | 'documentNotFound'
  | 'expertNotFound'
  | 'credentialAlreadyStated'
  | 'numberOnAnotherAccount'
>;

/**
 * An expert states a credential. A number of the wrong form and a last valid day that is over are refused at once; a number that
 * stands on another account is a hard stop that leaves an audit row. What was stated waits at the verification desk: well-formed is never verified.
 */
export async function submitCredential(
  ctx: ExpertCtx,
  input: SubmitCredentialInput,
): Promise<Result<{ credentialId: string }, SubmitCredentialError>> {
  const kind = findCredentialKind(await loadCatalogue(ctx.db), input.kind);
  if (!kind)
    return fail('invalid', 'kindUnknown', 'We do not know this kind of credential.', { kind: ['kindUnknown'] });
  const number = normalizeNumber(input.number ?? '');
  if (!checkNumber(kind, number, ctx.now.getUTCFullYear())) {
    const message = 'This number does not have the form its register uses.';
    return fail('invalid', 'numberMalformed', message, { number: ['numberMalformed'] });
  }
  if (verificationValidUntil(ctx.now, kind.reverifyEveryDays, input.expiresOn) <= ctx.now) {
    return fail('invalid', 'alreadyLapsed', 'The last valid day is over already.', { expiresOn: ['alreadyLapsed'] });
  }
  if (input.documentId !== null) {
    const document = await getOwnDocument(ctx, input.documentId);
    if (!document.ok) return document;
  }
  const hasNumber = kind.numberRule.rule !== 'none';
  // The number may be on record under a previous key while a rotation is under way.
  const numberHashes = hasNumber
    ? ctx.services.secrets.lookupHashes(numberLookupText(kind.numberSpace, input.jurisdiction, number))
    : [];
  const result = await ctx.db.transaction((tx) => saveStatement(tx, ctx, input, kind, number, numberHashes));
  if (!result.ok && result.error.code === 'numberOnAnotherAccount') {
    await alertDesk(ctx, numberHashes, { kind: kind.code, jurisdiction: input.jurisdiction });
  }
  return result;
}

/**
 * Tells the desk that a number stands on one account and was stated on another: either may be the impostor, so the standing
 * credential is looked at again too.
 */
async function alertDesk(ctx: ExpertCtx, numberHashes: string[], stated: Record<string, string>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const standing = await loadOtherHolder(tx, numberHashes, ctx.actor.userId);
    const details = { ...stated, numberHash: numberHashes[0] ?? null, claimantUserId: ctx.actor.userId };
    const action = 'credential.duplicateNumberRefused';
    await recordAudit(tx, ctx, { action, subjectType: 'expert', subjectId: ctx.actor.userId, details });
    if (!standing) return;
    await raiseRisk(tx, standing.id, RISK_OF_DUPLICATE);
    await recordAudit(tx, ctx, { action, subjectType: 'credential', subjectId: standing.id, details });
  });
}

async function saveStatement(
  tx: Queryable,
  ctx: ExpertCtx,
  input: SubmitCredentialInput,
  kind: CredentialKind,
  number: string,
  numberHashes: string[],
): Promise<Result<{ credentialId: string }, SubmitCredentialError>> {
  const expertId = ctx.actor.userId;
  if (!(await lockExpert(tx, expertId))) return fail('notFound', 'expertNotFound', 'There is no such expert.');
  const numberHash = numberHashes[0] ?? null;
  if (numberHash !== null) {
    await lockNumber(tx, numberHashes);
    if (await loadOtherHolder(tx, numberHashes, expertId)) {
      const message = 'This number stands on another account.';
      return fail('conflict', 'numberOnAnotherAccount', message, { number: ['numberTaken'] });
    }
  }
  const standing = await loadStandingForUpdate(tx, expertId, kind.code, input.jurisdiction);
  if (standing && standing.status !== 'expired') {
    return fail('conflict', 'credentialAlreadyStated', 'You have stated this credential already.');
  }
  if (standing) {
    await updateCredential(tx, { ...standing, status: step(standing.status, 'supersede'), updatedAt: ctx.now });
    await overtakeProposal(tx, standing.id, ctx.now);
  }
  const credentialId = ctx.newId();
  await insertCredential(tx, {
    id: credentialId,
    expertId,
    kind: kind.code,
    kindVersion: kind.version,
    jurisdiction: input.jurisdiction,
    specialties: input.specialties ?? [],
    level: input.level ?? null,
    holderName: input.holderName,
    numberEncrypted: numberHash === null ? null : ctx.services.secrets.encrypt(Buffer.from(number, 'utf8')),
    numberHash,
    numberMasked: numberHash === null ? null : maskNumber(number),
    risk: 0,
    assignedTo: null,
    assignedAt: null,
    documentId: input.documentId,
    status: step(step('draft', 'submit'), 'passFormatCheck'),
    submittedAt: ctx.now,
    verifiedAt: null,
    expiresOn: input.expiresOn,
    validUntil: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  await emitEvent(tx, 'credential.stated', { credentialId });
  return ok({ credentialId });
}

/** A step the states above always permit; a refusal is a bug in the table. */
function step(status: CredentialStatus, event: CredentialEvent): CredentialStatus {
  const next = nextCredentialStatus(status, event);
  if (!next.ok) throw new Error(next.error.message);
  return next.value;
}
