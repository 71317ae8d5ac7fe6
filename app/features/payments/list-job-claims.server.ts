import { sql, type Sql } from '~/platform/db/sql';
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
  /** As decisions left it; amounts and time with those of reading the guideline. */
  payableMs: number;
  isReduced: boolean;
  amountMinor: bigint;
  feeMinor: bigint;
  windowEndsAt: Date | null;
}

/** Which ended claims: those that wait for approval, those in dispute (both by the nearest end of their window), or all, newest first. */
export const claimParts = ['waiting', 'disputed', 'all'] as const;
export type ClaimPart = (typeof claimParts)[number];

/** A page of claims; all of them unless told. */
interface ClaimPage {
  after?: KeysetCursor | undefined;
  limit: number;
  part?: ClaimPart;
}

/** The ended claims of one of the company's own jobs, a page at a time; none for another company's job. */
export async function listJobClaims(
  ctx: CompanyCtx,
  jobId: string,
  page: ClaimPage,
): Promise<{ rows: JobClaimRow[]; next: KeysetCursor | undefined }> {
  const found = await ctx.db.query<Omit<JobClaimRow, 'reader'> & { expertId: string; pseudonymSecret: Uint8Array }>(sql`
    SELECT c.id AS claim_id, c.task_id, t.external_id, c.tier, c.status::text AS status, c.ended_at,
      c.pay_status::text AS pay_status, coalesce(c.decided_ms, c.payable_ms, 0) + c.guideline_ms AS payable_ms,
      coalesce(c.decided_ms < c.payable_ms, false) AS is_reduced,
      coalesce(c.amount_minor, 0) + c.guideline_amount_minor + c.added_minor AS amount_minor,
      coalesce(c.fee_minor, 0) + c.guideline_fee_minor + c.added_fee_minor AS fee_minor, c.window_ends_at, c.expert_id, o.pseudonym_secret
    FROM claim c JOIN task t ON t.id = c.task_id JOIN job j ON j.id = c.job_id JOIN organization o ON o.id = j.organization_id
    WHERE c.job_id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid AND ${partOf(page)}`);
  const rows = found.slice(0, page.limit).map(({ expertId, pseudonymSecret, ...row }) => ({
    ...row,
    reader: expertPseudonym(pseudonymSecret, expertId),
  }));
  const last = rows.at(-1);
  const at = (page.part ?? 'all') === 'all' ? last?.endedAt : last?.windowEndsAt;
  return { rows, next: found.length > page.limit && last && at ? { at, id: last.claimId } : undefined };
}

/** Which claims a page takes and in which order; each part is read off its own index. */
function partOf({ after, limit, part = 'all' }: ClaimPage): Sql {
  const beyond = after && sql`(${after.at}::timestamptz, ${after.id}::uuid)`;
  if (part === 'all')
    return sql`c.ended_at IS NOT NULL ${beyond ? sql`AND (c.ended_at, c.id) < ${beyond}` : sql``}
      ORDER BY c.ended_at DESC, c.id DESC LIMIT ${limit + 1}::int`;
  const status = part === 'disputed' ? sql`'queried'` : sql`'submitted'`;
  return sql`c.pay_status IN ('submitted', 'queried') AND c.pay_status = ${status} AND c.window_ends_at IS NOT NULL
      ${beyond ? sql`AND (c.window_ends_at, c.id) > ${beyond}` : sql``}
      ORDER BY c.window_ends_at, c.id LIMIT ${limit + 1}::int`;
}
