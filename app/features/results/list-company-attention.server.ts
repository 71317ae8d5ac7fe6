import { sql, type Sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { listShortTiers, type ShortTier } from '../matching/list-short-tiers.server';

/** Things of one kind are counted up to here in each job. */
export const MOST_ATTENTION_COUNTED = 1000;
const MOST_JOBS = 200;
const MOST_ROWS = 60;

/** What a company has to see to, most pressing first; each stands for one job. */
export const attentionKinds = [
  'payStopped',
  'dispute',
  'request',
  'tierShort',
  'stuckTasks',
  'importFailed',
  'paymentFailed',
  'paymentOpen',
  'seatsUnfunded',
  'reviewsDue',
  'importWaiting',
  'tasksUnfunded',
  'tasksMissing',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export interface AttentionItem {
  kind: AttentionKind;
  jobId: string;
  jobTitle: string;
  contentLanguage: string;
  /** How many things of the kind, at most `MOST_ATTENTION_COUNTED`. */
  count: number;
  /** The nearest deadline, where there is one, and when the thing began, where that matters. */
  dueAt: Date | null;
  since: Date | null;
  /** The one thing, where it is one: a claim, an import. */
  targetId: string | null;
  amountMinor: bigint | null;
  currency: string;
  /** The tier that has too few experts, where it is that. */
  shortTier?: Pick<ShortTier, 'tier' | 'seatsPerTask' | 'eligibleExperts' | 'clauses'>;
}

/**
 * Which of the company's latest 200 jobs need it (or one of them), in two statements that read a bounded number of rows per job.
 * A failed or unfinished import and a failed payment count for two weeks, and only until a later one of the job has gone through; a
 * checkout counts as left open when it has waited for half an hour.
 */
export async function listCompanyAttention(ctx: CompanyCtx, jobId?: string): Promise<AttentionItem[]> {
  const ofJob = jobId ? sql`AND id = ${jobId}::uuid` : sql``;
  const rows = await ctx.db.query<AttentionItem>(sql`
    WITH own AS MATERIALIZED (
      SELECT id, title, content_language, status::text AS status, currency, imported_count, opened_count, pay_stopped_at
      FROM job WHERE organization_id = ${ctx.actor.organizationId}::uuid ${ofJob}
      ORDER BY created_at DESC LIMIT ${MOST_JOBS}::int
    )
    SELECT found.kind, o.id AS job_id, o.title AS job_title, o.content_language, found.count, found.due_at, found.since,
      found.target_id, found.amount_minor, o.currency
    FROM own o CROSS JOIN LATERAL (
      ${disputes} UNION ALL ${requests} UNION ALL ${stuckTasks} UNION ALL ${imports} UNION ALL ${payments}
      UNION ALL ${unfundedSeats} UNION ALL ${reviewsDue} UNION ALL ${waitingTasks} UNION ALL ${payStopped}
    ) found
    WHERE found.count > 0`);
  const short = (await listShortTiers(ctx, jobId)).map(shortTierItem);
  const rank = ({ kind }: AttentionItem) => attentionKinds.indexOf(kind);
  const dueTime = ({ dueAt }: AttentionItem) => dueAt?.getTime() ?? Infinity;
  return [...rows, ...short]
    .sort((one, other) => rank(one) - rank(other) || dueTime(one) - dueTime(other))
    .slice(0, MOST_ROWS);
}

function shortTierItem({
  jobId,
  jobTitle,
  contentLanguage,
  currency,
  waitingTasks,
  ...shortTier
}: ShortTier): AttentionItem {
  const job = { jobId, jobTitle, contentLanguage, currency };
  const nothing = { dueAt: null, since: null, targetId: null, amountMinor: null };
  return { kind: 'tierShort', count: Math.min(waitingTasks, MOST_ATTENTION_COUNTED), ...job, ...nothing, shortTier };
}

const none = { date: sql`NULL::timestamptz`, id: sql`NULL::uuid`, amount: sql`NULL::bigint` };

const disputes: Sql = sql`
  SELECT 'dispute' AS kind, count(*)::int AS count, min(decision_due_at) AS due_at, min(opened_at) AS since,
    min(claim_id::text)::uuid AS target_id, ${none.amount} AS amount_minor
  FROM (SELECT d.claim_id, d.decision_due_at, d.opened_at FROM claim c JOIN dispute d ON d.claim_id = c.id
    WHERE c.job_id = o.id AND c.pay_status IN ('submitted', 'queried') AND d.raised_by = 'company' AND d.status IN ('open', 'answered')
    LIMIT ${MOST_ATTENTION_COUNTED}::int) d`;

/** Those an owner may still answer; the nearest deadline is that of the one they lead to. */
const requests: Sql = sql`
  SELECT 'request', count(*)::int, min(answer_due_at), min(opened_at), (array_agg(claim_id ORDER BY answer_due_at))[1], ${none.amount}
  FROM (SELECT claim_id, answer_due_at, opened_at FROM dispute
    WHERE job_id = o.id AND raised_by = 'expert' AND status = 'open' AND answer_due_at > assay_now()
    ORDER BY answer_due_at LIMIT ${MOST_ATTENTION_COUNTED}::int) r`;

const stuckTasks: Sql = sql`
  SELECT 'stuckTasks', count(*)::int, ${none.date}, ${none.date}, min(id::text)::uuid, ${none.amount}
  FROM (SELECT id FROM task WHERE job_id = o.id AND status = 'stuck' LIMIT ${MOST_ATTENTION_COUNTED}::int) t`;

const imports: Sql = sql`
  SELECT CASE i.status WHEN 'failed' THEN 'importFailed' ELSE 'importWaiting' END, count(*)::int, ${none.date},
    min(i.created_at), min(i.id::text)::uuid, ${none.amount}
  FROM (SELECT id, status, created_at FROM task_import
    WHERE job_id = o.id AND o.status <> 'closed' AND created_at > assay_now() - interval '14 days'
    ORDER BY created_at DESC LIMIT 20) i
  WHERE i.status IN ('failed', 'uploaded') AND (i.status = 'uploaded' OR NOT EXISTS (
    SELECT 1 FROM task_import later WHERE later.job_id = o.id AND (later.created_at, later.id) > (i.created_at, i.id)
      AND later.status IN ('running', 'finished')))
  GROUP BY i.status`;

const payments: Sql = sql`
  SELECT CASE f.status WHEN 'failed' THEN 'paymentFailed' ELSE 'paymentOpen' END, count(*)::int, ${none.date},
    min(f.created_at), min(f.id::text)::uuid, sum(f.amount_minor)::bigint
  FROM (SELECT id, status, created_at, amount_minor FROM funding
    WHERE job_id = o.id AND o.status <> 'closed' AND created_at > assay_now() - interval '14 days'
    ORDER BY created_at DESC LIMIT 50) f
  WHERE ((f.status = 'pending' AND f.created_at < assay_now() - interval '30 minutes') OR f.status = 'failed')
    AND NOT EXISTS (SELECT 1 FROM funding later
      WHERE later.job_id = o.id AND (later.created_at, later.id) > (f.created_at, f.id) AND later.status = 'paid')
  GROUP BY f.status`;

const unfundedSeats: Sql = sql`
  SELECT 'seatsUnfunded', count(*)::int, ${none.date}, ${none.date}, ${none.id}, ${none.amount}
  FROM (SELECT 1 FROM seat WHERE job_id = o.id AND waits_for_funds LIMIT ${MOST_ATTENTION_COUNTED}::int) s`;

const reviewsDue: Sql = sql`
  SELECT 'reviewsDue', count(*)::int, min(window_ends_at), ${none.date}, min(id::text)::uuid, ${none.amount}
  FROM (SELECT id, window_ends_at FROM claim
    WHERE job_id = o.id AND pay_status IN ('submitted', 'queried') AND pay_status <> 'queried'
      AND window_ends_at > assay_now() LIMIT ${MOST_ATTENTION_COUNTED}::int) c`;

const waitingTasks: Sql = sql`
  SELECT CASE WHEN o.imported_count = 0 THEN 'tasksMissing' ELSE 'tasksUnfunded' END,
    CASE WHEN o.imported_count = 0 THEN 1 ELSE o.imported_count - o.opened_count END, ${none.date}, ${none.date}, ${none.id},
    ${none.amount}
  WHERE o.status <> 'closed' AND (o.imported_count > o.opened_count
    OR (o.imported_count = 0 AND NOT EXISTS (
      SELECT 1 FROM task_import i WHERE i.job_id = o.id AND i.status IN ('running', 'uploaded'))))`;

const payStopped: Sql = sql`
  SELECT 'payStopped', 1, ${none.date}, o.pay_stopped_at, ${none.id}, ${none.amount}
  WHERE o.pay_stopped_at IS NOT NULL AND o.status <> 'closed'`;
