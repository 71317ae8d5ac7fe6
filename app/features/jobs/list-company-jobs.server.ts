import type { CompanyCtx } from '../accounts/context';
import { sql } from '~/platform/db/sql';
import { formatCursor, parseCursor } from './keyset-cursor';

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

/** The company's jobs, newest first, 25 at a time; `after` is the `next` of the page before. */
export async function listCompanyJobs(
  ctx: CompanyCtx,
  input: { after?: string | null } = {},
): Promise<{ jobs: JobListItem[]; next: string | undefined }> {
  const cursor = parseCursor(input.after);
  const before = cursor ? sql`AND (created_at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``;
  const rows = await ctx.db.query<JobListItem>(sql`
    SELECT id, title, domain, content_language, status, currency, budget_minor, imported_count, opened_count,
      decided_count, final_count, created_at
    FROM job WHERE organization_id = ${ctx.actor.organizationId}::uuid ${before}
    ORDER BY created_at DESC, id DESC LIMIT ${PAGE_SIZE + 1}`);
  const jobs = rows.slice(0, PAGE_SIZE);
  const last = jobs.at(-1);
  return {
    jobs,
    next: rows.length > PAGE_SIZE && last ? formatCursor({ at: last.createdAt, id: last.id }) : undefined,
  };
}
