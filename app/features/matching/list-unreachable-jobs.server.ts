import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { explainEligibility, type EligibilityExplanation } from './explain-eligibility';
import { loadStanding } from './load-standing.server';

const PAGE_SIZE = 20;

/** An open job whose first tier the expert may not take now, with the reasons. */
export interface UnreachableJob {
  jobId: string;
  title: string;
  organizationName: string;
  domain: string;
  contentLanguage: string;
  currency: string;
  rateMinorPerHour: bigint;
  explanation: Extract<EligibilityExplanation, { eligible: false }>;
}

interface JobRow {
  jobId: string;
  title: string;
  organizationName: string;
  domain: string;
  contentLanguage: string;
  currency: string;
  rateMinorPerHour: bigint;
  ownOrganization: boolean;
  clauses: string[][];
  createdAt: Date;
}

/** Jobs of the named fields of work, or those of all others. */
export interface JobFields {
  named: readonly string[];
  isOthers: boolean;
}

/**
 * A page of the open jobs the expert may not take, newest first, each with every failing condition and what is pending.
 * `next` is the cursor of the following page.
 */
export async function listUnreachableJobs(
  ctx: ExpertCtx,
  input: { after?: string | null; fields?: JobFields } = {},
): Promise<{ rows: UnreachableJob[]; next: string | undefined }> {
  const cursor = parseCursor(input.after);
  const after = cursor ? sql`AND (j.created_at, j.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``;
  const { fields } = input;
  const inFields = fields
    ? sql`AND (j.domain = ANY (${[...fields.named]}::text[])) <> ${fields.isOthers}::bool`
    : sql``;
  const expertId = ctx.actor.userId;
  const standing = await loadStanding(ctx);
  const rows = await ctx.db.query<JobRow>(sql`
    SELECT j.id AS job_id, j.title, o.name AS organization_name, j.domain, j.content_language, j.currency, t.rate_minor_per_hour, j.created_at,
      EXISTS (SELECT 1 FROM membership m WHERE m.user_id = ${expertId}::uuid AND m.organization_id = j.organization_id)
        AS own_organization,
      (SELECT jsonb_agg((SELECT jsonb_agg(n.name ORDER BY u.position)
          FROM unnest(c.token_ids) WITH ORDINALITY u (id, position) JOIN capability_token n ON n.id = u.id)
        ORDER BY c.ordinal)
        FROM job_tier_clause c WHERE c.job_id = j.id AND c.tier = 1) AS clauses
    FROM job j
    JOIN organization o ON o.id = j.organization_id
    JOIN job_tier t ON t.job_id = j.id AND t.tier = 1 AND t.accepting
    WHERE j.status = 'open' AND (
      ${standing.suspended || standing.application !== 'approved'}::bool
      OR EXISTS (SELECT 1 FROM membership m WHERE m.user_id = ${expertId}::uuid AND m.organization_id = j.organization_id)
      OR NOT EXISTS (
        SELECT 1 FROM job_tier_clause c JOIN expert e ON e.user_id = ${expertId}::uuid
        WHERE c.job_id = j.id AND c.tier = 1 AND c.token_ids <@ e.capability_ids
          AND coalesce(e.capabilities_valid_until, 'infinity') > assay_now())) ${inFields} ${after}
    ORDER BY j.created_at DESC, j.id DESC LIMIT ${PAGE_SIZE + 1}`);
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
  const page = rows.slice(0, PAGE_SIZE).flatMap(({ clauses, ownOrganization, createdAt: _createdAt, ...job }) => {
    const explanation = explainEligibility({ clauses, ownOrganization, ...standing });
    return explanation.eligible ? [] : [{ ...job, explanation }];
  });
  return { rows: page, next: last && formatCursor({ at: last.createdAt, id: last.jobId }) };
}
