import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { getOwnDocument } from '../documents/get-own-document.server';
import { canVerifyByRegister, canVerifyManually, type ReliedCheck, type VerifyRefusal } from './can-verify';
import { checkRecord, type CheckDecision, type CredentialCheckRow } from './check-record';
import { compareCheck } from './compare-check.server';
import { compareHolderNames } from './compare-holder-names';
import { hasMismatch } from './compare-with-register';
import { statusAfterDecision, type CredentialDecision, type CredentialStatus } from './credential';
import { loadUnspentCheck, loadWasSanctioned, type CredentialRow } from './credential-store.server';
import type { DecideCredentialInput, VerifyInput } from './decide-credential.schema';
import { reasonsForSecondPerson, type FourEyesReason } from './four-eyes';
import type { Decidable } from './load-decidable.server';
import { loadHolderNames } from './load-holder-names.server';
import { readHanName } from './read-han-name.server';
import { loadSanctionHold } from './load-sanction-hold.server';

export type WeighError = VerifyRefusal | Failure<'wrongState' | 'sanctionOpen' | 'documentNotFound'>;

/** A decision that may be made, with the record it leaves and why it needs a second person, if it does. */
export interface Weighed {
  status: CredentialStatus;
  record: CredentialCheckRow;
  reasons: FourEyesReason[];
}

export const decisionNames: Record<CredentialDecision, Exclude<CheckDecision, 'none' | 'expired'>> = {
  verify: 'verified',
  requestInformation: 'needs_information',
  reject: 'rejected',
  suspend: 'suspended',
  revoke: 'revoked',
};

type LoadedCheck = CredentialCheckRow & ReliedCheck;

/** Who decided first, and when: what they saw at the source they saw then. */
interface FirstDecider {
  userId: string;
  at: Date;
}

/**
 * Whether a decision may be made at `ctx.now`, what it would become and what record it would leave. Nothing is written;
 * the second person's answer weighs the same decision anew.
 */
export async function weighDecision(
  tx: Queryable,
  ctx: Pick<AdminCtx, 'now' | 'newId'>,
  { credential, kind }: Decidable,
  input: DecideCredentialInput,
  first: FirstDecider,
): Promise<Result<Weighed, WeighError>> {
  const status = statusAfterDecision(credential.status, input.decision);
  if (!status.ok) return status;
  if (input.decision === 'verify' && (await loadSanctionHold(tx, credential.expertId))) {
    return fail('conflict', 'sanctionOpen', 'The holder may be on a list of excluded people; clear that match first.');
  }
  const blank = checkRecord({
    id: ctx.newId(),
    credentialId: credential.id,
    checkedAt: ctx.now,
    checkerUserId: first.userId,
    decision: decisionNames[input.decision],
    reasonCode: 'reasonCode' in input ? input.reasonCode : null,
    note: 'note' in input ? input.note : null,
  });
  // Only a verification rests on a source; the record of any other decision says that none was asked.
  const record =
    input.decision === 'verify' ? await ground(tx, ctx.now, { credential, kind }, input, blank, first) : ok(blank);
  if (!record.ok) return record;
  const manual = input.decision === 'verify' && input.basis === 'manual' ? input : null;
  const reasons = reasonsForSecondPerson(kind, {
    decision: input.decision,
    isManual: manual !== null,
    isContradicted: manual !== null && (await isContradicted(tx, credential, manual)),
    wasSanctioned: await loadWasSanctioned(tx, credential),
  });
  return ok({ status: status.value, record: record.value, reasons });
}

async function loadCheck(
  tx: Queryable,
  credential: CredentialRow,
  options?: { isAnswered: boolean },
): Promise<LoadedCheck | undefined> {
  const check = await loadUnspentCheck(tx, credential.id, options);
  return check && { ...check, comparisons: await compareCheck(tx, await loadCatalogue(tx), credential, check) };
}

/** A machine that did not find it or disagrees, or a name read at the source that is none of the holder's. */
async function isContradicted(
  tx: Queryable,
  credential: CredentialRow,
  input: Extract<VerifyInput, { basis: 'manual' }>,
): Promise<boolean> {
  const check = await loadCheck(tx, credential, { isAnswered: true });
  const byMachine = check !== undefined && (check.outcome === 'notFound' || hasMismatch(check.comparisons));
  if (byMachine) return true;
  const names = await loadHolderNames(tx, credential);
  return compareHolderNames(names, input.registerName, readHanName)?.verdict === 'mismatch';
}

async function ground(
  tx: Queryable,
  now: Date,
  { credential, kind }: Decidable,
  input: VerifyInput,
  blank: CredentialCheckRow,
  first: FirstDecider,
): Promise<Result<CredentialCheckRow, WeighError>> {
  const query = credential.numberMasked === null ? '' : `number=${credential.numberMasked}`;
  if (input.basis === 'manual') return groundOnPerson(tx, now, kind, input, { ...blank, query }, first);
  const check = await loadCheck(tx, credential);
  const until = canVerifyByRegister(kind, check, input.expiresOn, now);
  if (!until.ok) return until;
  if (!check) return fail('conflict', 'checkMissing', 'Ask the register first.');
  return ok({
    ...blank,
    query,
    ...pickSeen(check),
    facts: { restsOnCheckId: check.id, restsOnCheckedAt: check.checkedAt.toISOString() },
    validUntil: until.value,
  });
}

/** What a decision repeats of the look-up it rests on. */
function pickSeen(check: CredentialCheckRow): Partial<CredentialCheckRow> {
  const { method, source, sourceUrl, outcome, registerStatus, registerName, registerJurisdiction } = check;
  const { registerSpecialty, registerIssuedOn, registerExpiresOn, registerRestrictions } = check;
  const { evidenceDocumentId, evidenceSha256 } = check;
  return {
    method,
    source,
    sourceUrl,
    outcome,
    registerStatus,
    registerName,
    registerJurisdiction,
    registerSpecialty,
    registerIssuedOn,
    registerExpiresOn,
    registerRestrictions,
    evidenceDocumentId,
    evidenceSha256,
  };
}

async function groundOnPerson(
  tx: Queryable,
  now: Date,
  kind: Decidable['kind'],
  input: Extract<VerifyInput, { basis: 'manual' }>,
  blank: CredentialCheckRow,
  first: FirstDecider,
): Promise<Result<CredentialCheckRow, WeighError>> {
  const until = canVerifyManually(kind, first.at, input.expiresOn, now);
  if (!until.ok) return until;
  const { evidenceDocumentId: documentId } = input;
  const evidence = documentId === null ? ok(null) : await findEvidence(tx, documentId, first.userId);
  if (!evidence.ok) return evidence;
  return ok({
    ...blank,
    method: input.method,
    source: kind.source.name,
    sourceUrl: kind.source.url ?? '',
    outcome: 'attested',
    registerStatus: input.registerStatus,
    registerName: input.registerName,
    registerJurisdiction: input.registerJurisdiction,
    registerSpecialty: input.registerSpecialty,
    registerIssuedOn: input.registerIssuedOn,
    registerExpiresOn: input.expiresOn,
    registerRestrictions: input.registerRestrictions,
    evidenceDocumentId: documentId,
    evidenceSha256: evidence.value?.sha256 ?? null,
    ...(first.at < now && { facts: { seenAt: first.at.toISOString() } }),
    validUntil: until.value,
  });
}

/** A document its decider uploaded and that can be opened: nobody rests a decision on one in quarantine, or whose bytes are gone. */
async function findEvidence(tx: Queryable, documentId: string, userId: string) {
  const found = await getOwnDocument({ db: tx, actor: { kind: 'admin', userId } }, documentId);
  if (found.ok) return found;
  const { kind, code, message } = found.error;
  return fail(kind, code, message, { evidence: [code] });
}
