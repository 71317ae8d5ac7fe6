import type { KeysetCursor } from '~/core/keyset-cursor';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';

/** What one job has brought, holds and has spent, in minor units of its currency. */
export interface JobBalance {
  jobId: string;
  title: string;
  contentLanguage: string;
  status: 'open' | 'closed';
  currency: string;
  fundedMinor: bigint;
  reservedMinor: bigint;
  spentMinor: bigint;
  createdAt: Date;
}

/** The company's jobs with their money from kept sums, newest first, a page at a time. */
export async function listJobBalances(
  ctx: CompanyCtx,
  page: { after?: KeysetCursor | undefined; limit: number },
): Promise<{ rows: JobBalance[]; next: KeysetCursor | undefined }> {
  const after = page.after
    ? sql`AND (j.created_at, j.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const found = await ctx.db.query<JobBalance>(sql`
    SELECT j.id AS job_id, j.title, j.content_language, j.status::text AS status, j.currency, j.created_at,
      coalesce((SELECT sum(f.amount_minor) FROM funding f WHERE f.job_id = j.id AND f.status = 'paid'), 0)::bigint AS funded_minor,
      coalesce((SELECT a.balance_minor FROM ledger_account a WHERE a.kind = 'job_reserved' AND a.job_id = j.id), 0) AS reserved_minor,
      coalesce((SELECT sum(c.amount_minor + c.fee_minor) FROM job_tier_cost c WHERE c.job_id = j.id), 0)::bigint AS spent_minor
    FROM job j WHERE j.organization_id = ${ctx.actor.organizationId}::uuid AND j.status <> 'draft' ${after}
    ORDER BY j.created_at DESC, j.id DESC LIMIT ${page.limit + 1}::int`);
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > page.limit && last ? { at: last.createdAt, id: last.jobId } : undefined };
}
