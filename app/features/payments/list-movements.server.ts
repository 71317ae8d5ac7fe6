import type { KeysetCursor } from '~/core/keyset-cursor';
import { sql, type Sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';

/** Which movements: those of a span, of one job where it is named. */
export interface MovementSpan {
  from: Date;
  to: Date;
  jobId?: string | undefined;
}

/** One posting as the company's money sees it; amounts are signed minor units of the job's currency. */
export interface Movement {
  id: string;
  kind: string;
  at: Date;
  jobId: string;
  jobTitle: string;
  contentLanguage: string;
  currency: string;
  claimId: string | null;
  taskId: string | null;
  fundingId: string | null;
  /** The company's name for the task, where the posting is about one. */
  externalId: string | null;
  /** Whether a decision about a dispute reduced what it paid. */
  isReduced: boolean;
  /** What it moved on the company's available money and on what is reserved for its jobs. */
  availableMinor: bigint;
  reservedMinor: bigint;
  /** What of it went to the reader and to the platform. */
  payMinor: bigint;
  feeMinor: bigint;
}

/** The movements of the company's own money in a span, newest first, a page at a time; of each job no more rows than one page are read. */
export async function listMovements(
  ctx: CompanyCtx,
  span: MovementSpan,
  page: { after?: KeysetCursor | undefined; limit: number },
): Promise<{ rows: Movement[]; next: KeysetCursor | undefined }> {
  const beyond: Sql = page.after
    ? sql`AND (t.at, t.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const ofJob: Sql = span.jobId === undefined ? sql`` : sql`AND id = ${span.jobId}::uuid`;
  const found = await ctx.db.query<Movement>(sql`
    WITH own AS MATERIALIZED (
      SELECT id, title, content_language, currency FROM job
      WHERE organization_id = ${ctx.actor.organizationId}::uuid AND status <> 'draft' ${ofJob}
    ),
    found AS MATERIALIZED (
      SELECT t.id, t.kind, t.at, own.id AS job_id, own.title AS job_title, own.content_language, own.currency, t.claim_id, t.task_id,
        t.funding_id
      FROM own CROSS JOIN LATERAL (
        SELECT t.id, t.kind, t.at, t.claim_id, t.task_id, t.funding_id FROM ledger_transaction t
        WHERE t.job_id = own.id AND t.at >= ${span.from}::timestamptz AND t.at < ${span.to}::timestamptz ${beyond}
        ORDER BY t.at DESC, t.id DESC LIMIT ${page.limit + 1}::int) t
      ORDER BY t.at DESC, t.id DESC LIMIT ${page.limit + 1}::int
    )
    SELECT found.*, task.external_id, found.kind = 'approval' AND coalesce(x.decided_ms < x.payable_ms, false) AS is_reduced, moved.*
    FROM found LEFT JOIN task ON task.id = found.task_id LEFT JOIN claim x ON x.id = found.claim_id
      CROSS JOIN LATERAL (
        SELECT ${sumOf('company_available')} AS available_minor, ${sumOf('job_reserved')} AS reserved_minor,
          ${sumOf('expert_pending')} AS pay_minor, ${sumOf('platform_fees')} AS fee_minor
        FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE e.transaction_id = found.id) moved
    ORDER BY found.at DESC, found.id DESC`);
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > page.limit && last ? { at: last.at, id: last.id } : undefined };
}

function sumOf(kind: string): Sql {
  return sql`coalesce(sum(e.amount_minor) FILTER (WHERE a.kind = ${kind}::text::"LedgerAccountKind"), 0)::bigint`;
}
