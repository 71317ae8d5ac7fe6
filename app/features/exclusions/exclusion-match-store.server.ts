import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ExclusionMatchStatus, KnownMatch } from './decide-match';
import type { ExclusionRecord } from './exclusion-record';
import type { ExclusionStrength } from './match-exclusion';
import type { ExclusionVerdict } from './propose-ruling.schema';

export interface ExclusionMatchRow {
  id: string;
  expertId: string;
  listId: string;
  fingerprint: string;
  strength: ExclusionStrength;
  status: ExclusionMatchStatus;
  snapshot: ExclusionRecord;
  foundAt: Date;
  closedAt: Date | null;
}

export interface ExclusionProposalRow {
  id: string;
  matchId: string;
  expertId: string;
  verdict: ExclusionVerdict;
  note: string;
  /** `overtaken`: the match became surer before anybody answered. */
  status: 'open' | 'accepted' | 'declined' | 'overtaken';
  proposedBy: string;
  proposedAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
  answerNote: string | null;
}

/** Makes everything that is found or decided about one person wait its turn; the same lock that changing a credential takes. */
export async function lockScreenedPerson(tx: Queryable, expertId: string): Promise<boolean> {
  const row = await tx.first(sql`SELECT 1 AS found FROM expert WHERE user_id = ${expertId}::uuid FOR NO KEY UPDATE`);
  return row !== undefined;
}

/** What is on record about people and lines, the newest first. */
export async function loadKnownMatches(
  q: Queryable,
  expertIds: readonly string[],
): Promise<(KnownMatch & { expertId: string; fingerprint: string })[]> {
  return q.query(sql`
    SELECT id, expert_id, fingerprint, strength, status FROM exclusion_match
    WHERE expert_id = ANY(${expertIds}::uuid[]) ORDER BY found_at DESC, id DESC`);
}

export async function insertMatch(tx: Queryable, row: ExclusionMatchRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO exclusion_match (id, expert_id, list_id, fingerprint, strength, status, snapshot, found_at, closed_at)
    VALUES (${row.id}::uuid, ${row.expertId}::uuid, ${row.listId}::uuid, ${row.fingerprint},
      ${row.strength}::"ExclusionStrength", ${row.status}::"ExclusionMatchStatus",
      ${JSON.stringify(row.snapshot)}::jsonb, ${row.foundAt}::timestamptz, ${row.closedAt}::timestamptz)`);
}

export async function updateMatchStrength(tx: Queryable, id: string, strength: ExclusionStrength): Promise<void> {
  await tx.execute(sql`
    UPDATE exclusion_match SET strength = ${strength}::"ExclusionStrength" WHERE id = ${id}::uuid`);
}

export async function loadMatch(q: Queryable, id: string): Promise<ExclusionMatchRow | undefined> {
  return q.first<ExclusionMatchRow>(sql`SELECT * FROM exclusion_match WHERE id = ${id}::uuid`);
}

/** Closes a match; the database demands a proposal that somebody else accepted at that moment. */
export async function updateMatchClosed(
  tx: Queryable,
  row: Pick<ExclusionMatchRow, 'id' | 'status' | 'closedAt'>,
): Promise<void> {
  await tx.execute(sql`
    UPDATE exclusion_match SET status = ${row.status}::"ExclusionMatchStatus", closed_at = ${row.closedAt}::timestamptz
    WHERE id = ${row.id}::uuid`);
}

export async function loadOpenProposal(q: Queryable, matchId: string): Promise<ExclusionProposalRow | undefined> {
  return q.first<ExclusionProposalRow>(sql`
    SELECT * FROM exclusion_proposal WHERE match_id = ${matchId}::uuid AND status = 'open'`);
}

export async function insertProposal(tx: Queryable, row: ExclusionProposalRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO exclusion_proposal (id, match_id, expert_id, verdict, note, status, proposed_by, proposed_at)
    VALUES (${row.id}::uuid, ${row.matchId}::uuid, ${row.expertId}::uuid, ${row.verdict}, ${row.note}, ${row.status},
      ${row.proposedBy}::uuid, ${row.proposedAt}::timestamptz)`);
}

export async function updateProposalAnswered(
  tx: Queryable,
  row: Pick<ExclusionProposalRow, 'id' | 'status' | 'answeredBy' | 'answeredAt' | 'answerNote'>,
): Promise<void> {
  await tx.execute(sql`
    UPDATE exclusion_proposal SET status = ${row.status}, answered_by = ${row.answeredBy}::uuid,
      answered_at = ${row.answeredAt}::timestamptz, answer_note = ${row.answerNote}
    WHERE id = ${row.id}::uuid`);
}

/** Ends a proposal that rests on less than what is known now; nobody has answered it. */
export async function updateProposalOvertaken(tx: Queryable, matchId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE exclusion_proposal SET status = 'overtaken', answered_at = ${at}::timestamptz
    WHERE match_id = ${matchId}::uuid AND status = 'open'`);
}
