import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { findCredentialKind, findKindVersion } from '../catalogue/catalogue';
import type { CredentialKind, Names } from '../catalogue/credential-kind';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { AGREEMENT_REVIEWS, type WorkFacts } from './work-record';

type Counts = Pick<WorkFacts, 'reviewsSubmitted' | 'reviewsDecided' | 'paidMs'>;
type Catalogue = Awaited<ReturnType<typeof loadCatalogue>>;

export interface LoadedWorkFacts {
  facts: WorkFacts;
  /** The credentials the facts speak of. */
  credentialIds: string[];
}

/**
 * What the house knows of an expert's work at this moment. Every query begins at the expert's own rows by an index, and the
 * agreement at their latest reviews. What other tables add is looked up row by row (LATERAL with a bound, which the planner
 * does not turn into a join over the whole table), so that it takes as long whatever the size of the marketplace.
 */
export async function loadWorkFacts(db: Queryable, expertId: string): Promise<LoadedWorkFacts> {
  const person = await db.first<{ name: string; memberSince: Date }>(sql`
    SELECT legal_name AS name, created_at AS member_since FROM expert WHERE user_id = ${expertId}::uuid`);
  if (!person) throw new Error('an expert who acts has a row');
  const credentials = await listCredentials(db, expertId, await loadCatalogue(db));
  const facts: WorkFacts = {
    ...person,
    credentials: credentials.map(({ shown }) => shown),
    languages: await db.query(sql`
      SELECT tag, read_level AS read, write_level AS write FROM expert_language
      WHERE expert_id = ${expertId}::uuid AND status = 'verified' ORDER BY tag COLLATE "C"`),
    fields: await db.query(sql`
      SELECT j.domain AS field, sum(c.reviews)::int AS reviews
      FROM (
        SELECT job_id, count(*) AS reviews FROM claim
        WHERE expert_id = ${expertId}::uuid AND status = 'submitted' GROUP BY job_id
      ) c JOIN job j ON j.id = c.job_id
      GROUP BY j.domain ORDER BY sum(c.reviews) DESC, j.domain COLLATE "C"`),
    ...(await countWork(db, expertId)),
    ...(await countAgreement(db, expertId)),
    disputes: await countDisputes(db, expertId),
  };
  return { facts, credentialIds: credentials.map(({ id }) => id) };
}

interface CredentialRow {
  id: string;
  kind: string;
  kindVersion: number;
  jurisdiction: string;
  specialties: string[];
  level: string | null;
  verifiedOn: string;
  validThrough: string;
}

async function listCredentials(db: Queryable, expertId: string, catalogue: Catalogue) {
  const rows = await db.query<CredentialRow>(sql`
    SELECT id, kind, kind_version, jurisdiction, specialties, level,
      to_char(verified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS verified_on,
      to_char((valid_until - interval '1 millisecond') AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS valid_through
    FROM credential
    WHERE expert_id = ${expertId}::uuid AND status IN ('verified', 'expiring') AND valid_until > assay_now()
      AND verified_at IS NOT NULL
    ORDER BY verified_at, id`);
  return rows.map((row) => {
    const kind = findKindVersion(catalogue, row.kind, row.kindVersion) ?? findCredentialKind(catalogue, row.kind);
    return { id: row.id, shown: describeCredential(row, kind, catalogue) };
  });
}

function describeCredential(
  { kind: code, jurisdiction, specialties, level, verifiedOn, validThrough }: CredentialRow,
  kind: CredentialKind | undefined,
  catalogue: Catalogue,
): WorkFacts['credentials'][number] {
  const list = catalogue.specialties.filter((specialty) => specialty.list === kind?.specialtyList);
  return {
    kind: code,
    name: plainNames(kind?.name ?? { en: code, 'zh-CN': code }),
    jurisdiction,
    specialties: specialties.map((code) =>
      plainNames(list.find((specialty) => specialty.code === code)?.names ?? { en: code, 'zh-CN': code }),
    ),
    level: level === null ? null : plainNames(kind?.levels.find(({ code }) => code === level)?.names ?? both(level)),
    verifiedOn,
    validThrough,
  };
}

function both(text: string): Names {
  return { en: text, 'zh-CN': text };
}

function plainNames(names: Names): Names {
  return { en: names.en, 'zh-CN': names['zh-CN'] };
}

async function countWork(db: Queryable, expertId: string): Promise<Counts> {
  const reviews = await db.first<Omit<Counts, 'paidMs'>>(sql`
    SELECT count(*)::int AS reviews_submitted,
      count(*) FILTER (WHERE t.status IN ('decided', 'final'))::int AS reviews_decided
    FROM review r CROSS JOIN LATERAL (SELECT status FROM task WHERE id = r.task_id LIMIT 1) t
    WHERE r.expert_id = ${expertId}::uuid AND r.revision = 1`);
  const paid = await db.first<{ paidMs: bigint }>(sql`
    SELECT coalesce(sum(coalesce(c.decided_ms, c.payable_ms) + c.guideline_ms), 0)::bigint AS paid_ms
    FROM claim c WHERE c.expert_id = ${expertId}::uuid AND c.approved_at IS NOT NULL`);
  return { reviewsSubmitted: 0, reviewsDecided: 0, ...reviews, paidMs: paid?.paidMs ?? 0n };
}

/**
 * Of the answers in the expert's latest reviews of decided tasks, those somebody else judged as well: readers of the first tier
 * who agreed, or a higher tier that decided after them. What the expert decided alone, or as the last tier, counts for nothing.
 */
async function countAgreement(db: Queryable, expertId: string): Promise<Pick<WorkFacts, 'answers' | 'upheld'>> {
  const counted = await db.first<Pick<WorkFacts, 'answers' | 'upheld'>>(sql`
    WITH latest AS (
      SELECT DISTINCT ON (seat_id) id, task_id, tier
      FROM (
        SELECT id, task_id, seat_id, tier, revision FROM review
        WHERE expert_id = ${expertId}::uuid ORDER BY submitted_at DESC LIMIT ${AGREEMENT_REVIEWS}::int
      ) r ORDER BY seat_id, revision DESC
    )
    SELECT count(*)::int AS answers, count(*) FILTER (WHERE a.value = v.value)::int AS upheld
    FROM latest r
    CROSS JOIN LATERAL (SELECT status FROM task WHERE id = r.task_id LIMIT 1) t
    CROSS JOIN LATERAL (SELECT criterion_id, value FROM review_answer WHERE review_id = r.id OFFSET 0) a
    CROSS JOIN LATERAL (
      SELECT value, tier, method FROM verdict
      WHERE task_id = r.task_id AND criterion_id = a.criterion_id ORDER BY version DESC LIMIT 1
    ) v
    WHERE t.status IN ('decided', 'final') AND (v.tier > r.tier OR (v.tier = r.tier AND v.method = 'agreed'))`);
  return counted ?? { answers: 0, upheld: 0 };
}

async function countDisputes(db: Queryable, expertId: string): Promise<WorkFacts['disputes']> {
  const counted = await db.first<WorkFacts['disputes']>(sql`
    SELECT count(*)::int AS raised, count(*) FILTER (WHERE status IN ('for_expert', 'by_silence'))::int AS for_expert,
      count(*) FILTER (WHERE status = 'reduced')::int AS reduced,
      count(*) FILTER (WHERE status = 'withdrawn')::int AS withdrawn,
      count(*) FILTER (WHERE status IN ('open', 'answered'))::int AS undecided
    FROM dispute WHERE expert_id = ${expertId}::uuid AND raised_by = 'company'`);
  return counted ?? { raised: 0, forExpert: 0, reduced: 0, withdrawn: 0, undecided: 0 };
}
