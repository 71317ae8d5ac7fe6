import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { CredentialCheckRow } from './check-record';
import type { CredentialStatus } from './credential';

export interface CredentialRow {
  id: string;
  expertId: string;
  kind: string;
  /** The version of the kind it was stated under, or last verified under. */
  kindVersion: number;
  jurisdiction: string;
  /** Codes of the kind's list of specialties; all of them are proven or none. */
  specialties: string[];
  /** Code of one of the kind's levels; null for a kind without. */
  level: string | null;
  holderName: string;
  /** Null, like hash and mask, for a kind without a number. */
  numberEncrypted: Uint8Array | null;
  numberHash: string | null;
  numberMasked: string | null;
  /** Raised by what a check brought to light; the desk's queue begins with the greatest. */
  risk: number;
  assignedTo: string | null;
  assignedAt: Date | null;
  documentId: string | null;
  status: CredentialStatus;
  submittedAt: Date | null;
  verifiedAt: Date | null;
  /** Midnight UTC of the last valid day. */
  expiresOn: Date | null;
  validUntil: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Serialises everything that changes what an expert has proven; locked before any of their credentials. */
export async function lockExpert(tx: Queryable, expertId: string): Promise<boolean> {
  const row = await tx.first(sql`SELECT user_id FROM expert WHERE user_id = ${expertId}::uuid FOR NO KEY UPDATE`);
  return row !== undefined;
}

/** Makes statements of one number, by whomever, wait for each other until the transaction ends; one order for all its hashes. */
export async function lockNumber(tx: Queryable, numberHashes: readonly string[]): Promise<void> {
  for (const numberHash of numberHashes.toSorted()) {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${numberHash}::text, 0))`);
  }
}

/** A credential of another expert that stands under the same number, of whatever kind; `numberHashes` are its hash under each key. */
export async function loadOtherHolder(
  tx: Queryable,
  numberHashes: readonly string[],
  expertId: string,
): Promise<{ id: string; expertId: string } | undefined> {
  return tx.first<{ id: string; expertId: string }>(sql`
    SELECT id, expert_id FROM credential
    WHERE number_hash = ANY (${numberHashes}::text[]) AND expert_id <> ${expertId}::uuid
      AND status NOT IN ('draft', 'rejected', 'withdrawn', 'superseded')
    LIMIT 1`);
}

/** The standing credential of this kind and jurisdiction an expert has, if any. */
export async function loadStandingForUpdate(
  tx: Queryable,
  expertId: string,
  kind: string,
  jurisdiction: string,
): Promise<CredentialRow | undefined> {
  return tx.first<CredentialRow>(sql`
    SELECT * FROM credential
    WHERE expert_id = ${expertId}::uuid AND kind = ${kind} AND jurisdiction = ${jurisdiction}
      AND status NOT IN ('draft', 'rejected', 'withdrawn', 'superseded')
    ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`);
}

export async function loadCredential(db: Queryable, id: string): Promise<CredentialRow | undefined> {
  return db.first<CredentialRow>(sql`SELECT * FROM credential WHERE id = ${id}::uuid`);
}

export async function loadCredentialForUpdate(tx: Queryable, id: string): Promise<CredentialRow | undefined> {
  return tx.first<CredentialRow>(sql`SELECT * FROM credential WHERE id = ${id}::uuid FOR UPDATE`);
}

export async function loadOwnCredentialForUpdate(
  tx: Queryable,
  expertId: string,
  id: string,
): Promise<CredentialRow | undefined> {
  return tx.first<CredentialRow>(
    sql`SELECT * FROM credential WHERE id = ${id}::uuid AND expert_id = ${expertId}::uuid FOR UPDATE`,
  );
}

/** What an expert has proven and holds now. */
export async function loadProvingForUpdate(tx: Queryable, expertId: string): Promise<CredentialRow[]> {
  return tx.query<CredentialRow>(sql`
    SELECT * FROM credential WHERE expert_id = ${expertId}::uuid AND status IN ('verified', 'expiring')
    ORDER BY id FOR UPDATE`);
}

/** A verified credential whose time is over. */
export interface Lapsed {
  id: string;
  expertId: string;
  validUntil: Date;
}

/** The next verified credentials whose time was over at `until`, oldest lapse first. */
export async function loadLapsed(
  db: Queryable,
  page: { until: Date; after: Lapsed | undefined; limit: number },
): Promise<Lapsed[]> {
  const { until, after, limit } = page;
  return db.query<Lapsed>(sql`
    SELECT id, expert_id, valid_until FROM credential
    WHERE status IN ('verified', 'expiring') AND valid_until <= ${until}::timestamptz
      AND (${after?.id ?? null}::uuid IS NULL
        OR (valid_until, id) > (${after?.validUntil ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY valid_until, id LIMIT ${limit}::int`);
}

export async function insertCredential(tx: Queryable, row: CredentialRow): Promise<void> {
  const number = row.numberEncrypted === null ? null : Buffer.from(row.numberEncrypted);
  await tx.execute(sql`
    INSERT INTO credential (id, expert_id, kind, kind_version, jurisdiction, specialties, level, holder_name,
      number_encrypted, number_hash, number_masked, risk, document_id, status, submitted_at, verified_at, expires_on,
      valid_until, created_at, updated_at)
    VALUES (${row.id}::uuid, ${row.expertId}::uuid, ${row.kind}, ${row.kindVersion}::int, ${row.jurisdiction},
      ${row.specialties}::text[], ${row.level}, ${row.holderName}, ${number}::bytea, ${row.numberHash},
      ${row.numberMasked}, ${row.risk}::int, ${row.documentId}::uuid, ${row.status}::"CredentialStatus",
      ${row.submittedAt}::timestamptz, ${row.verifiedAt}::timestamptz, ${dateText(row.expiresOn)}::date,
      ${row.validUntil}::timestamptz, ${row.createdAt}::timestamptz, ${row.updatedAt}::timestamptz)`);
}

/** Writes what a step may change; the number, the kind and the holder of the account never change. */
export async function updateCredential(
  tx: Queryable,
  row: Pick<
    CredentialRow,
    | 'id'
    | 'status'
    | 'kindVersion'
    | 'specialties'
    | 'level'
    | 'holderName'
    | 'documentId'
    | 'risk'
    | 'assignedTo'
    | 'assignedAt'
    | 'verifiedAt'
    | 'expiresOn'
    | 'validUntil'
    | 'updatedAt'
  >,
): Promise<void> {
  await tx.execute(sql`
    UPDATE credential SET status = ${row.status}::"CredentialStatus", kind_version = ${row.kindVersion}::int,
      specialties = ${row.specialties}::text[], level = ${row.level}, holder_name = ${row.holderName},
      document_id = ${row.documentId}::uuid, risk = ${row.risk}::int, assigned_to = ${row.assignedTo}::uuid,
      assigned_at = ${row.assignedAt}::timestamptz, verified_at = ${row.verifiedAt}::timestamptz,
      expires_on = ${dateText(row.expiresOn)}::date, valid_until = ${row.validUntil}::timestamptz,
      noticed_days = CASE WHEN verified_at IS DISTINCT FROM ${row.verifiedAt}::timestamptz THEN NULL ELSE noticed_days END,
      updated_at = ${row.updatedAt}::timestamptz
    WHERE id = ${row.id}::uuid`);
}

/** The calendar day in UTC, as PostgreSQL's `date` takes it whatever the session's time zone. */
function dateText(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** Raises what speaks against a credential to at least `risk`; the desk's queue begins with the greatest. */
export async function raiseRisk(tx: Queryable, id: string, risk: number): Promise<void> {
  await tx.execute(sql`UPDATE credential SET risk = greatest(risk, ${risk}::int) WHERE id = ${id}::uuid`);
}

/** Appends a check; the table refuses changes. */
export async function insertCheck(tx: Queryable, row: CredentialCheckRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome,
      register_status, register_name, register_jurisdiction, register_specialty, register_issued_on,
      register_expires_on, register_restrictions, evidence_document_id, evidence_sha256, facts, checker_user_id,
      second_checker_user_id, decision, reason_code, note, valid_until)
    VALUES (${row.id}::uuid, ${row.credentialId}::uuid, ${row.method}, ${row.source}, ${row.sourceUrl}, ${row.query},
      ${row.checkedAt}::timestamptz, ${row.outcome}, ${row.registerStatus}, ${row.registerName},
      ${row.registerJurisdiction}, ${row.registerSpecialty}, ${dateText(row.registerIssuedOn)}::date,
      ${dateText(row.registerExpiresOn)}::date, ${row.registerRestrictions}, ${row.evidenceDocumentId}::uuid,
      ${row.evidenceSha256}, ${JSON.stringify(row.facts)}::jsonb, ${row.checkerUserId}::uuid,
      ${row.secondCheckerUserId}::uuid, ${row.decision}, ${row.reasonCode}, ${row.note}, ${row.validUntil}::timestamptz)`);
}

export interface CredentialLossRow {
  id: string;
  credentialId: string;
  expertId: string;
  /** What the credential became. */
  status: CredentialStatus;
  at: Date;
}

/** Writes down that a credential stopped proving something; the table refuses changes. */
export async function insertLoss(tx: Queryable, row: CredentialLossRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO credential_loss (id, credential_id, expert_id, status, at)
    VALUES (${row.id}::uuid, ${row.credentialId}::uuid, ${row.expertId}::uuid, ${row.status}::"CredentialStatus",
      ${row.at}::timestamptz)`);
}

/** The newest entry of a credential's check history, apart from badges: its holder hands those in, and the desk waits for none. */
export async function loadLatestCheckId(db: Queryable, credentialId: string): Promise<string | undefined> {
  const row = await db.first<{ id: string }>(sql`
    SELECT id FROM credential_check WHERE credential_id = ${credentialId}::uuid AND method <> 'vc'
    ORDER BY checked_at DESC, id DESC LIMIT 1`);
  return row?.id;
}

/**
 * The latest look-up of the register nothing has been decided upon yet: what was asked before a decision or a lapse is spent. A
 * badge, which its holder hands in, is evidence beside it and neither takes its place nor hides it. With `isAnswered` the latest the
 * register answered: that it could not be asked again unsays nothing.
 */
export async function loadUnspentCheck(
  db: Queryable,
  credentialId: string,
  { isAnswered = false } = {},
): Promise<CredentialCheckRow | undefined> {
  return db.first<CredentialCheckRow>(sql`
    SELECT * FROM credential_check WHERE credential_id = ${credentialId}::uuid AND decision = 'none'
      AND method <> 'vc' AND (outcome <> 'couldNotAsk' OR NOT ${isAnswered}::boolean) AND checked_at > COALESCE((
        SELECT max(checked_at) FROM credential_check
        WHERE credential_id = ${credentialId}::uuid AND decision IN ('verified', 'suspended', 'revoked', 'expired')
      ), '-infinity')
    ORDER BY checked_at DESC, id DESC LIMIT 1`);
}

/**
 * Whether a credential was suspended over a sanction and not verified since: this one, or one its holder stated before of the
 * same kind and place or under the same number.
 */
export async function loadWasSanctioned(
  db: Queryable,
  { id, expertId, kind, jurisdiction, numberHash }: CredentialRow,
): Promise<boolean> {
  const row = await db.first(sql`
    SELECT 1 AS found FROM credential c JOIN credential_check k ON k.credential_id = c.id
    WHERE c.expert_id = ${expertId}::uuid
      AND ((c.kind = ${kind} AND c.jurisdiction = ${jurisdiction}) OR c.number_hash = ${numberHash})
      AND k.decision = 'suspended' AND k.reason_code = 'sanction'
      AND NOT EXISTS (
        SELECT 1 FROM credential_check v WHERE v.credential_id IN (c.id, ${id}::uuid)
          AND v.decision = 'verified' AND v.checked_at >= k.checked_at)
    LIMIT 1`);
  return row !== undefined;
}
