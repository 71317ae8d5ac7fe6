import { fail, ok, type Failure, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { maskNumber } from '../catalogue/check-number';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import type { CredentialStatus } from '../credentials/credential';
import { loadIsConcerned } from '../credentials/load-is-concerned.server';
import { possibleVerdicts } from './can-rule';
import { compareExclusion, type ExclusionComparison } from './compare-exclusion';
import { editionOf, OIG_LEIE } from './exclusion-list';
import { loadCurrentList } from './exclusion-list-store.server';
import { loadMatch, type ExclusionMatchRow, type ExclusionProposalRow } from './exclusion-match-store.server';
import { exclusionIdentity, type ExclusionRecord } from './exclusion-record';
import { listCandidates } from './list-candidates.server';
import { loadScreenedExpert, type ScreenedExpert } from './load-screened-people.server';
import type { ExclusionVerdict } from './propose-ruling.schema';

/** A proposal with the names of who made and who answered it. */
export interface SeenProposal extends Pick<
  ExclusionProposalRow,
  'id' | 'verdict' | 'note' | 'status' | 'proposedAt' | 'answeredAt' | 'answerNote'
> {
  proposerName: string;
  /** The reader made it. */
  isOwn: boolean;
  answererName: string | null;
}

/** A match with everything two people decide it by. */
export interface SeenMatch extends Pick<
  ExclusionMatchRow,
  'id' | 'expertId' | 'strength' | 'status' | 'foundAt' | 'closedAt'
> {
  /** The line of the list, the number masked where it is the expert's own. */
  snapshot: ExclusionRecord;
  legalName: string;
  country: string;
  /** The edition of the list it was found on. */
  edition: Date;
  /** Whether the same line stands on the list that counts now; null while there is none. */
  isStillListed: boolean | null;
  comparisons: ExclusionComparison[];
  credentials: { id: string; kind: string; jurisdiction: string; status: CredentialStatus }[];
  /** Newest first. */
  proposals: SeenProposal[];
  /** What the reader may do now; `openProposal` waits for a second person, who may be somebody else. */
  may: { propose: ExclusionVerdict[]; answer: boolean };
  openProposal: SeenProposal | null;
  /** The reader is the expert or of a company concerned. */
  isConcerned: boolean;
}

/** One match, for the desk. The look is written down, as it shows a birth date. */
export async function getMatch(ctx: AdminCtx, matchId: string): Promise<Result<SeenMatch, Failure<'matchNotFound'>>> {
  const match = await loadMatch(ctx.db, matchId);
  const facts = match && (await loadFacts(ctx, match));
  if (!match || !facts) return fail('notFound', 'matchNotFound', 'There is no such match.');
  const { userId } = ctx.actor;
  const proposals = await listProposals(ctx, matchId);
  const open = proposals.find((proposal) => proposal.status === 'open');
  const concerned = userId === match.expertId || (await loadIsConcerned(ctx.db, userId, match.expertId));
  await recordAudit(ctx.db, ctx, { action: 'exclusion.viewed', subjectType: 'exclusion', subjectId: matchId });
  const { id, expertId, strength, status, foundAt, closedAt } = match;
  return ok({
    id,
    expertId,
    strength,
    status,
    foundAt,
    closedAt,
    ...facts,
    proposals,
    openProposal: open ?? null,
    may: {
      propose: concerned || open ? [] : possibleVerdicts(status),
      answer: !concerned && open?.isOwn === false,
    },
    isConcerned: concerned,
  });
}

async function loadFacts(ctx: AdminCtx, match: ExclusionMatchRow) {
  const means = { catalogue: await loadCatalogue(ctx.db), secrets: ctx.services.secrets };
  const [person] = await loadScreenedExpert(ctx.db, means, match.expertId);
  const row = await ctx.db.first<{
    legalName: string;
    country: string;
    lastModified: Date | null;
    loadedAt: Date | null;
    startedAt: Date;
  }>(sql`
    SELECT e.legal_name, e.country, l.last_modified, l.loaded_at, l.started_at
    FROM expert e, exclusion_list l WHERE e.user_id = ${match.expertId}::uuid AND l.id = ${match.listId}::uuid`);
  if (!person || !row) return undefined;
  const masked = { ...person, npis: person.npis.map(maskNumber) };
  const { npi } = match.snapshot;
  const shown =
    npi !== null && person.npis.includes(npi) ? { ...match.snapshot, npi: maskNumber(npi) } : match.snapshot;
  return {
    legalName: row.legalName,
    country: row.country,
    edition: editionOf(row),
    snapshot: shown,
    isStillListed: await isStillListed(ctx, person, match.fingerprint),
    comparisons: compareExclusion(masked, shown),
    credentials: await ctx.db.query<SeenMatch['credentials'][number]>(sql`
      SELECT id, kind, jurisdiction, status FROM credential
      WHERE expert_id = ${match.expertId}::uuid AND status NOT IN ('draft', 'rejected', 'withdrawn', 'superseded')
      ORDER BY created_at, id LIMIT 50`),
  };
}

async function isStillListed(ctx: AdminCtx, person: ScreenedExpert, fingerprint: string): Promise<boolean | null> {
  const list = await loadCurrentList(ctx.db, OIG_LEIE);
  if (!list) return null;
  const candidates = await listCandidates(ctx.db, list.id, [person]);
  const lines = candidates.get(person.expertId) ?? [];
  return lines.some((record) => sha256Hex(exclusionIdentity(record)) === fingerprint);
}

function listProposals(ctx: AdminCtx, matchId: string): Promise<SeenProposal[]> {
  return ctx.db.query(sql`
    SELECT p.id, p.verdict, p.note, p.status, p.proposed_at,
      p.proposed_by = ${ctx.actor.userId}::uuid AS is_own, p.answered_at, p.answer_note,
      a.display_name AS proposer_name, b.display_name AS answerer_name
    FROM exclusion_proposal p JOIN user_account a ON a.id = p.proposed_by LEFT JOIN user_account b ON b.id = p.answered_by
    WHERE p.match_id = ${matchId}::uuid ORDER BY p.proposed_at DESC, p.id DESC LIMIT 100`);
}
