import type { JsonValue } from '~/core/canonical-json';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { readBadgeFinding, type BadgeFinding } from './badge-evidence';
import { canVerifyByRegister, type ReliedCheck, type VerifyRefusal } from './can-verify';
import { findCredentialKind, findKindVersion, listSpecialties, type Catalogue } from '../catalogue/catalogue';
import type { CredentialKind, EvidenceForm, Names, RegisterAdapter } from '../catalogue/credential-kind';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { sourcePageOf } from '../catalogue/source-page';
import type { CredentialCheckRow } from './check-record';
import { compareCheck } from './compare-check.server';
import type { FieldComparison } from './compare-with-register';
import { isWaitingForReview, possibleDecisions, type CredentialDecision, type CredentialStatus } from './credential';
import type { FourEyesReason } from './four-eyes';
import { loadIsConcerned } from './load-is-concerned.server';
import { listMessages, type CredentialMessage } from './list-messages.server';
import { loadLatestCheckId, loadUnspentCheck, type CredentialRow } from './credential-store.server';
import { whyNotAsked, type WhyNotAsked } from './register-answer';
import { decideBy } from './validity';

/** One entry of the check history, newest first. */
export interface CheckRecord extends Pick<
  CredentialCheckRow,
  | 'id'
  | 'method'
  | 'source'
  | 'query'
  | 'checkedAt'
  | 'outcome'
  | 'registerStatus'
  | 'registerName'
  | 'registerJurisdiction'
  | 'registerSpecialty'
  | 'registerIssuedOn'
  | 'registerExpiresOn'
  | 'registerRestrictions'
  | 'evidenceDocumentId'
  | 'evidenceSha256'
  | 'decision'
  | 'reasonCode'
  | 'note'
  | 'validUntil'
> {
  checkerName: string | null;
  secondCheckerName: string | null;
  /** Why the register could not be asked; null for any other outcome. */
  whyNotAsked: WhyNotAsked | null;
  /** What was found about a digital badge; null for a check of another method. */
  badge: BadgeFinding | null;
}

/** The claim on the left, the register on the right. */
export interface CredentialForReview {
  id: string;
  expertId: string;
  legalName: string;
  country: string;
  kind: string;
  jurisdiction: string;
  holderName: string;
  /**
   * In full: the desk compares it with the register; the look is logged. Masked for who belongs to a company the holder works for;
   * null for a kind without a number.
   */
  number: string | null;
  documentId: string | null;
  documentName: string | null;
  status: CredentialStatus;
  submittedAt: Date | null;
  expiresOn: Date | null;
  validUntil: Date | null;
  /** The register's page for this number; null where there is no page. */
  sourceUrl: string | null;
  canLookUp: boolean;
  /** The register a machine can ask; null where there is none. */
  adapter: RegisterAdapter | null;
  /** Whether the register's answer alone may verify this kind. */
  registerSuffices: boolean;
  /** Whether it is the admin's own, about which somebody else decides. */
  isOwn: boolean;
  /** Whether the admin belongs to a company the holder works for. */
  isConcerned: boolean;
  specialties: { code: string; names: Names }[];
  level: Names | null;
  issuer: string;
  evidence: readonly EvidenceForm[];
  /** Whether a verification by hand needs a second person whatever was seen. */
  fourEyes: boolean;
  documentMediaType: string | null;
  assignee: { name: string; isMe: boolean } | null;
  /** By when it must be decided; null where nothing waits. */
  decideBy: Date | null;
  proposal: ReviewedProposal | null;
  messages: CredentialMessage[];
  /** How many days a verification of this kind holds at most. */
  reverifyEveryDays: number;
  decisions: CredentialDecision[];
  /** Why the register's answer does not carry a verification now; null where it does. */
  registerRefusal: VerifyRefusal['code'] | null;
  /** The look-up a decision would rest on now; null before one. */
  check: { outcome: CredentialCheckRow['outcome']; checkedAt: Date; whyNotAsked: WhyNotAsked | null } | null;
  comparisons: FieldComparison[];
  history: CheckRecord[];
  /** What a decision of now is based on; empty before the first check. */
  latestCheckId: string;
}

/** A decision that waits for a second person. */
export interface ReviewedProposal {
  id: string;
  decision: CredentialDecision;
  reasons: FourEyesReason[];
  proposerName: string;
  proposedAt: Date;
  /** Whether the admin proposed it, and so may only take it back. */
  isMine: boolean;
  /** What the first person wrote and saw, as the form sent it. */
  input: Record<string, JsonValue>;
  /** The document they uploaded; null without one. */
  evidence: { id: string; name: string; mediaType: string } | null;
}

type Row = CredentialRow & {
  legalName: string;
  country: string;
  documentName: string | null;
  documentMediaType: string | null;
  assigneeName: string | null;
};

/** Everything the desk needs to decide about a credential. The look at the number is written down. */
export async function getCredentialForReview(
  ctx: AdminCtx,
  credentialId: string,
): Promise<Result<CredentialForReview, Failure<'credentialNotFound'>>> {
  const row = await ctx.db.first<Row>(sql`
    SELECT c.*, e.legal_name, e.country, d.filename AS document_name, d.media_type AS document_media_type,
      u.display_name AS assignee_name
    FROM credential c JOIN expert e ON e.user_id = c.expert_id LEFT JOIN document d ON d.id = c.document_id
    LEFT JOIN user_account u ON u.id = c.assigned_to
    WHERE c.id = ${credentialId}::uuid`);
  const catalogue = await loadCatalogue(ctx.db);
  const kind =
    row && (findCredentialKind(catalogue, row.kind) ?? findKindVersion(catalogue, row.kind, row.kindVersion));
  if (!row || !kind) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
  await recordAudit(ctx.db, ctx, { action: 'credential.viewed', subjectType: 'credential', subjectId: row.id });
  const isOwn = row.expertId === ctx.actor.userId;
  const concerned = await loadIsConcerned(ctx.db, ctx.actor.userId, row.expertId);
  const number = concerned ? row.numberMasked : readNumber(ctx, row);
  const check = await loadUnspentCheck(ctx.db, row.id);
  const comparisons = check ? await compareCheck(ctx.db, catalogue, row, check) : [];
  return ok({
    ...pickShown(row),
    number,
    sourceUrl: kind.source.url === null ? null : sourcePageOf(kind.source.url, concerned ? '' : (number ?? '')),
    canLookUp: kind.source.adapter !== null,
    adapter: kind.source.adapter,
    registerSuffices: kind.source.adapterSuffices,
    isOwn,
    isConcerned: concerned,
    ...describeKind(catalogue, kind, row),
    documentMediaType: row.documentMediaType,
    assignee: row.assigneeName === null ? null : { name: row.assigneeName, isMe: row.assignedTo === ctx.actor.userId },
    decideBy: isWaitingForReview(row.status)
      ? decideBy(row.submittedAt ?? row.createdAt, check?.checkedAt ?? null, kind.checkMaxAgeDays)
      : null,
    proposal: await getProposal(ctx, row.id),
    messages: await listMessages(ctx.db, row.id),
    decisions: isOwn || concerned ? [] : possibleDecisions(row.status),
    check: check ? { outcome: check.outcome, checkedAt: check.checkedAt, whyNotAsked: whyNotAsked(check) } : null,
    comparisons,
    registerRefusal: refusalOf(kind, check && { ...check, comparisons }, ctx.now),
    history: await listChecks(ctx, row.id),
    latestCheckId: (await loadLatestCheckId(ctx.db, row.id)) ?? '',
  });
}

function readNumber(ctx: AdminCtx, { numberEncrypted }: Row): string | null {
  return numberEncrypted && Buffer.from(ctx.services.secrets.decrypt(numberEncrypted)).toString('utf8');
}

/** What of the kind the desk looks at, with the words of what was stated. */
function describeKind(catalogue: Catalogue, kind: CredentialKind, row: Row) {
  const fields = kind.specialtyList === null ? [] : listSpecialties(catalogue, kind.specialtyList);
  return {
    specialties: row.specialties.map((code) => ({
      code,
      names: fields.find((field) => field.code === code)?.names ?? { en: code, 'zh-CN': code },
    })),
    level: kind.levels.find(({ code }) => code === row.level)?.names ?? null,
    issuer: kind.issuer,
    evidence: kind.evidence,
    fourEyes: kind.fourEyes,
    reverifyEveryDays: kind.reverifyEveryDays,
  };
}

async function getProposal(ctx: AdminCtx, credentialId: string): Promise<ReviewedProposal | null> {
  const row = await ctx.db.first<Omit<ReviewedProposal, 'decision' | 'isMine'> & { proposedBy: string }>(sql`
    SELECT p.id, p.reasons, p.proposed_by, p.proposed_at, p.input, u.display_name AS proposer_name,
      CASE WHEN d.id IS NOT NULL
        THEN jsonb_build_object('id', d.id, 'name', d.filename, 'mediaType', d.media_type) END AS evidence
    FROM credential_proposal p JOIN user_account u ON u.id = p.proposed_by
    LEFT JOIN document d ON d.id = (p.input ->> 'evidenceDocumentId')::uuid
    WHERE p.credential_id = ${credentialId}::uuid AND p.status = 'open'`);
  if (!row) return null;
  const { proposedBy, ...proposal } = row;
  const decision = proposal.input['decision'] as CredentialDecision;
  return { ...proposal, decision, isMine: proposedBy === ctx.actor.userId };
}

// The day an admin may still name is theirs to correct, so none is looked at here.
function refusalOf(kind: CredentialKind, check: ReliedCheck | undefined, now: Date): VerifyRefusal['code'] | null {
  const verdict = canVerifyByRegister(kind, check, null, now);
  return verdict.ok ? null : verdict.error.code;
}

function pickShown(row: Row) {
  const { id, expertId, legalName, country, kind, jurisdiction, holderName, documentId, documentName } = row;
  const { status, submittedAt, expiresOn, validUntil } = row;
  return {
    id,
    expertId,
    legalName,
    country,
    kind,
    jurisdiction,
    holderName,
    documentId,
    documentName,
    status,
    submittedAt,
    expiresOn,
    validUntil,
  };
}

async function listChecks(ctx: AdminCtx, credentialId: string): Promise<CheckRecord[]> {
  const rows = await ctx.db.query<CheckRecord & { facts: unknown }>(sql`
    SELECT k.id, k.method, k.source, k.query, k.checked_at, k.outcome, k.register_status, k.register_name,
      k.register_jurisdiction, k.register_specialty, k.register_issued_on, k.register_expires_on, k.register_restrictions,
      k.evidence_document_id, k.evidence_sha256, k.decision, k.reason_code, k.note, k.valid_until, k.facts,
      u.display_name AS checker_name, s.display_name AS second_checker_name
    FROM credential_check k LEFT JOIN user_account u ON u.id = k.checker_user_id
    LEFT JOIN user_account s ON s.id = k.second_checker_user_id
    WHERE k.credential_id = ${credentialId}::uuid ORDER BY k.checked_at DESC, k.id DESC LIMIT 100`);
  return rows.map(({ facts, ...row }) => ({
    ...row,
    whyNotAsked: whyNotAsked({ outcome: row.outcome, facts }),
    badge: readBadgeFinding({ method: row.method, facts }),
  }));
}
