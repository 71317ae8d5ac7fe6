import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import type { CefrLevel } from '../credentials/capability-tokens';
import type { CredentialStatus } from '../credentials/credential';
import { loadIsConcerned } from '../credentials/load-is-concerned.server';
import type { LanguageProof } from '../credentials/language-proof';
import { possibleApplicationDecisions, type ApplicationDecision } from './application';
import { loadApplication, type ApplicationRow } from './application-store.server';
import { getProfile, type ExpertProfile } from './get-profile.server';
import { provenDomains } from './judge-application';
import { listExpectedRates, type ExpectedRate } from './list-expected-rates.server';
import { listApplicationHistory, type ApplicationHistoryEntry } from './list-application-history.server';
import { loadApplicationFacts } from './load-application-facts.server';
import type { Conflict } from './list-conflicts.server';

/** Who applies; the birth date stays sealed. */
export interface ApplicantFacts {
  legalName: string;
  displayName: string;
  email: string;
  country: string;
  otherNames: string[];
  hasBirthDate: boolean;
  joinedAt: Date;
}

export interface StatedCredential {
  id: string;
  kind: string;
  jurisdiction: string;
  holderName: string;
  numberMasked: string | null;
  status: CredentialStatus;
}

export interface StatedLanguage {
  tag: string;
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  status: 'claimed' | 'verified' | 'rejected';
  proof: LanguageProof;
  certificateName: string | null;
  documentId: string | null;
}

/** A declaration as the desk sees it. */
export interface DeclaredConflict extends Conflict {
  /** The customer of exactly that name, if there is one. */
  organizationName: string | null;
}

/** Everything about an application on one page. */
export interface ApplicationForReview {
  application: ApplicationRow;
  applicant: ApplicantFacts;
  credentials: StatedCredential[];
  languages: StatedLanguage[];
  profile: ExpertProfile | null;
  /** What they said to expect, the last first, at most 50; nobody but themselves can state one. */
  rates: ExpectedRate[];
  conflicts: DeclaredConflict[];
  history: ApplicationHistoryEntry[];
  /** What may be decided now; without a verified credential of the chosen work no approval. */
  decisions: ApplicationDecision[];
  isProven: boolean;
  /** Whether it is the admin's own, or of somebody who works for a company of theirs: somebody else decides. */
  isOwn: boolean;
  isConcerned: boolean;
}

/** An application that was handed in, with everything it rests on; the look is logged. Drafts are not found. */
export async function getApplicationForReview(
  ctx: AdminCtx,
  applicationId: string,
): Promise<Result<ApplicationForReview, Failure<'applicationNotFound'>>> {
  const application = await loadApplication(ctx.db, applicationId);
  if (!application?.submittedAt) return fail('notFound', 'applicationNotFound', 'There is no such application.');
  const { expertId } = application;
  const applicant = await loadApplicant(ctx, expertId);
  const facts = await loadApplicationFacts(ctx.db, expertId, application.steps);
  await recordAudit(ctx.db, ctx, {
    action: 'application.viewed',
    subjectType: 'application',
    subjectId: application.id,
    details: { expertId },
  });
  return ok({
    application,
    applicant,
    ...(await loadStatements(ctx, expertId)),
    profile: (await getProfile(ctx.db, expertId)) ?? null,
    rates: await listExpectedRates(ctx.db, expertId),
    history: await listApplicationHistory(ctx.db, application.id),
    decisions: possibleApplicationDecisions(application.status),
    isProven: provenDomains(facts).length > 0,
    isOwn: expertId === ctx.actor.userId,
    isConcerned: await loadIsConcerned(ctx.db, ctx.actor.userId, expertId),
  });
}

async function loadApplicant(ctx: AdminCtx, expertId: string): Promise<ApplicantFacts> {
  const row = await ctx.db.first<ApplicantFacts>(sql`
    SELECT e.legal_name, u.display_name, u.email, e.country, e.other_names,
      e.birth_date_encrypted IS NOT NULL AS has_birth_date, u.created_at AS joined_at
    FROM expert e JOIN user_account u ON u.id = e.user_id WHERE e.user_id = ${expertId}::uuid`);
  if (!row) throw new Error('an application belongs to an expert');
  return row;
}

async function loadStatements(
  ctx: AdminCtx,
  expertId: string,
): Promise<Pick<ApplicationForReview, 'credentials' | 'languages' | 'conflicts'>> {
  return {
    credentials: await ctx.db.query<StatedCredential>(sql`
      SELECT id, kind, jurisdiction, holder_name, number_masked, status FROM credential
      WHERE expert_id = ${expertId}::uuid AND status NOT IN ('draft', 'superseded')
      ORDER BY created_at DESC, id DESC LIMIT 100`),
    languages: await ctx.db.query<StatedLanguage>(sql`
      SELECT tag, read_level, write_level, status, proof, certificate_name, document_id FROM expert_language
      WHERE expert_id = ${expertId}::uuid ORDER BY tag LIMIT 100`),
    conflicts: await ctx.db.query<DeclaredConflict>(sql`
      SELECT d.id, d.kind, d.name, d.declared_at, d.ended_at, o.name AS organization_name
      FROM conflict_declaration d LEFT JOIN organization o ON o.id = d.organization_id
      WHERE d.expert_id = ${expertId}::uuid ORDER BY d.ended_at IS NOT NULL, d.declared_at DESC, d.id DESC LIMIT 100`),
  };
}
