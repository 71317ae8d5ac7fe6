import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import type { TimeSignalFigures, TimeSignalKind, TimeSignalOutcome } from './time-signal';

/** A signal with both sides' figures and the ledger of its review. Lengths in milliseconds, money in minor units. */
export interface TimeSignalCase {
  signalId: string;
  kind: TimeSignalKind;
  figures: TimeSignalFigures;
  raisedAt: Date;
  outcome: TimeSignalOutcome | null;
  note: string | null;
  lookedByName: string | null;
  lookedAt: Date | null;
  claimId: string;
  jobTitle: string;
  organizationName: string;
  expertName: string;
  tier: number;
  claimStatus: string;
  payStatus: string;
  claimedAt: Date;
  endedAt: Date | null;
  currency: string;
  rateMinorPerHour: bigint;
  amountMinor: bigint;
  countedMs: number;
  capMs: number;
  readingAllowanceMs: number;
  estimatedMs: number;
  /** The undecided or latest dispute about the same review; null for none. */
  disputeId: string | null;
  /** What else was raised about the same review. */
  others: { signalId: string; kind: TimeSignalKind }[];
  /** False for who has a part in it: the expert, and members of the company. */
  isIndependent: boolean;
  segments: { kind: string; payable: boolean; rule: string; startedAt: Date; lengthMs: number }[];
}

/** A signal for the desk. The look is written down. */
export async function getTimeSignal(
  ctx: AdminCtx,
  signalId: string,
): Promise<Result<TimeSignalCase, Failure<'signalNotFound'>>> {
  const { userId } = ctx.actor;
  const row = await ctx.db.first<Omit<TimeSignalCase, 'segments'>>(sql`
    SELECT s.id AS signal_id, s.kind, s.figures, s.raised_at, s.outcome, s.note, s.looked_by_name, s.looked_at, c.id AS claim_id,
      j.title AS job_title, o.name AS organization_name, e.legal_name AS expert_name, c.tier, c.status::text AS claim_status,
      c.pay_status::text AS pay_status, c.claimed_at, c.ended_at, c.currency, c.rate_minor_per_hour,
      coalesce(c.amount_minor, 0) AS amount_minor, coalesce(c.payable_ms, 0) AS counted_ms, c.cap_ms, c.reading_allowance_ms,
      j.estimated_minutes * 60000 AS estimated_ms,
      (SELECT d.id FROM dispute d WHERE d.claim_id = c.id ORDER BY d.opened_at DESC LIMIT 1) AS dispute_id,
      coalesce((SELECT jsonb_agg(jsonb_build_object('signalId', other.id, 'kind', other.kind) ORDER BY other.kind)
        FROM time_signal other WHERE other.claim_id = c.id AND other.id <> s.id), '[]') AS others,
      c.expert_id <> ${userId}::uuid AND NOT EXISTS (SELECT 1 FROM membership m
        WHERE m.user_id = ${userId}::uuid AND m.organization_id = j.organization_id) AS is_independent
    FROM time_signal s JOIN claim c ON c.id = s.claim_id JOIN job j ON j.id = c.job_id
      JOIN organization o ON o.id = j.organization_id JOIN expert e ON e.user_id = c.expert_id
    WHERE s.id = ${signalId}::uuid`);
  if (!row) return fail('notFound', 'signalNotFound', 'There is no such signal.');
  await recordAudit(ctx.db, ctx, { action: 'signal.viewed', subjectType: 'signal', subjectId: signalId });
  const segments = await ctx.db.query<TimeSignalCase['segments'][number]>(sql`
    SELECT kind, payable, rule, started_at, (extract(epoch FROM ended_at - started_at) * 1000)::int AS length_ms
    FROM segment WHERE claim_id = ${row.claimId}::uuid ORDER BY started_at, id`);
  return ok({ ...row, segments });
}
