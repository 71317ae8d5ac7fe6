import type { CompanyCtx } from '../accounts/context';
import { sql } from '~/platform/db/sql';
import type { JobListFilter } from './job-list-filter';

const PAGE_SIZE = 25;

/** A job as the company's list shows it. Amounts in minor units. */
export interface JobListItem {
  id: string;
  title: string;
  domain: 'medicine' | 'law' | 'finance';
  contentLanguage: string;
  status: 'draft' | 'open' | 'closed';
  currency: string;
  budgetMinor: bigint;
  importedCount: number;
  openedCount: number;
  decidedCount: number;
  finalCount: number;
  createdAt: Date;
}

/** A job of the list with what it has cost and when anything last happened in it. */
export interface JobListRow extends JobListItem {
  /** Approved reviews with fees. */
  spentMinor: bigint;
  /** The last import, opening, or end of a claim. */
  lastActivityAt: Date;
}

const orders = {
  activity: sql`last_activity_at`,
  created: sql`created_at`,
  title: sql`lower(title)`,
  spent: sql`spent_minor`,
} as const;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The company's jobs, 25 at a time, those where something happened last first unless the filter sorts otherwise; `after` is the
 * `next` of the page before. Each job costs two look-ups in an index, whatever its size.
 */
export async function listCompanyJobs(
  ctx: CompanyCtx,
  input: Partial<JobListFilter> & { after?: string | null | undefined } = {},
): Promise<{ jobs: JobListRow[]; next: string | undefined }> {
  const key = orders[input.sort ?? 'activity'];
  const isAscending = input.isAscending ?? false;
  const status = input.status ? sql`AND j.status = ${input.status}::text::"JobStatus"` : sql``;
  const titled = input.search ? sql`AND strpos(lower(j.title), lower(${input.search}::text)) > 0` : sql``;
  const last = uuid.test(input.after ?? '') ? input.after : undefined;
  const beyond = isAscending ? sql`>` : sql`<`;
  const rest = last
    ? sql`WHERE (${key}, id) ${beyond} (SELECT ${key}, id FROM listed WHERE id = ${last}::uuid)`
    : sql``;
  const order = isAscending ? sql`ORDER BY ${key}, id` : sql`ORDER BY ${key} DESC, id DESC`;
  const rows = await ctx.db.query<JobListRow>(sql`
    WITH listed AS (
      SELECT j.id, j.title, j.domain, j.content_language, j.status, j.currency, j.budget_minor, j.imported_count,
        j.opened_count, j.decided_count, j.final_count, j.created_at, coalesce(costs.minor, 0)::bigint AS spent_minor,
        greatest(j.updated_at, ended.ended_at) AS last_activity_at
      FROM job j
      LEFT JOIN LATERAL (
        SELECT sum(c.amount_minor + c.fee_minor) AS minor FROM job_tier_cost c WHERE c.job_id = j.id) costs ON true
      LEFT JOIN LATERAL (
        SELECT c.ended_at FROM claim c WHERE c.job_id = j.id AND c.ended_at IS NOT NULL
        ORDER BY c.ended_at DESC LIMIT 1) ended ON true
      WHERE j.organization_id = ${ctx.actor.organizationId}::uuid ${status} ${titled}
    )
    SELECT * FROM listed ${rest} ${order} LIMIT ${PAGE_SIZE + 1}`);
  const jobs = rows.slice(0, PAGE_SIZE);
  return { jobs, next: rows.length > PAGE_SIZE ? jobs.at(-1)?.id : undefined };
}
