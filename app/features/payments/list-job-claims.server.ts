import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';
import { expertPseudonym } from '~/features/accounts/pseudonym.server';
import type { KeysetCursor } from '~/core/keyset-cursor';

/** One ended claim as the company's cost page shows it. */
export interface JobClaimRow {
  claimId: string;
  taskId: string;
  externalId: string;
  tier: number;
  status: string;
  /** The expert's pseudonym towards this company. */
  reader: string;
  endedAt: Date;
  payStatus: string;
  /** As a decision left it, where one reduced it. */
  payableMs: number;
  isReduced: boolean;
  amountMinor: bigint;
  feeMinor: bigint;
  windowEndsAt: Date | null;
}

/** The ended claims of one of the company's own jobs, newest first, a page at a time; none for another company's job. */
export async function listJobClaims(
  ctx: CompanyCtx,
  jobId: string,
  page: { after?: KeysetCursor | undefined; limit: number },
): Promise<{ rows: JobClaimRow[]; next: KeysetCursor | undefined }> {
  const after = page.after
    ? sql`AND (c.ended_at, c.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const found = await ctx.db.query<Omit<JobClaimRow, 'reader'> & { expertId: string; pseudonymSecret: Uint8Array }>(sql`
    SELECT c.id AS claim_id, c.task_id, t.external_id, c.tier, c.status::text AS status, c.ended_at,
      c.pay_status::text AS pay_status, coalesce(c.payable_ms + coalesce(x.correction_ms, 0), 0) AS payable_ms,
      x.claim_id IS NOT NULL AS is_reduced, coalesce(c.amount_minor, 0) AS amount_minor, coalesce(c.fee_minor, 0) AS fee_minor, c.window_ends_at, c.expert_id, o.pseudonym_secret
    FROM claim c JOIN task t ON t.id = c.task_id JOIN job j ON j.id = c.job_id JOIN organization o ON o.id = j.organization_id
      LEFT JOIN time_correction x ON x.claim_id = c.id
    WHERE c.job_id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
      AND c.ended_at IS NOT NULL ${after}
    ORDER BY c.ended_at DESC, c.id DESC LIMIT ${page.limit + 1}::int`);
  const rows = found.slice(0, page.limit).map(({ expertId, pseudonymSecret, ...row }) => ({
    ...row,
    reader: expertPseudonym(pseudonymSecret, expertId),
  }));
  const last = rows.at(-1);
  return { rows, next: found.length > page.limit && last ? { at: last.endedAt, id: last.claimId } : undefined };
}
