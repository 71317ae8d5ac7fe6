import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { expertPseudonym } from '../accounts/pseudonym.server';
import { canOpenDispute, isQueryable, mostWholeMinutesBelow, type OpenRefusal } from './can-open-dispute';
import type { DisputeLine } from './dispute-line';
import type { DisputeRecord } from './dispute-record';
import { listClaimSegments } from './list-claim-segments.server';
import { loadDisputeRecord } from './load-dispute-record.server';

/** A review of the company's own with its dispute, or with whether it may be disputed, and its expert's request for more time. */
export interface CompanyDispute {
  claimId: string;
  jobId: string;
  jobTitle: string;
  /** The expert's pseudonym towards this company. */
  reader: string;
  currency: string;
  payableMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
  windowEndsAt: Date | null;
  /** Why it cannot be disputed now, undefined when it can. */
  refusal: OpenRefusal | 'ownerOnly' | undefined;
  /** The most whole minutes an offer may name. */
  mostMinutes: number;
  dispute: DisputeRecord | undefined;
  /** The segments that may be queried one by one. */
  segments: Omit<DisputeLine, 'reason'>[];
  request: (DisputeRecord & { canAnswer: boolean }) | undefined;
}

interface Row extends Omit<CompanyDispute, 'reader' | 'refusal' | 'mostMinutes' | 'dispute' | 'segments' | 'request'> {
  payStatus: string;
  expertId: string;
  pseudonymSecret: Uint8Array;
}

/** The dispute page of one of the company's own reviews. */
export async function getCompanyDispute(
  ctx: CompanyCtx,
  claimId: string,
): Promise<Result<CompanyDispute, Failure<'claimNotFound'>>> {
  const row = await ctx.db.first<Row>(sql`
    SELECT c.id AS claim_id, c.job_id, j.title AS job_title, c.currency, coalesce(c.payable_ms, 0) AS payable_ms,
      coalesce(c.amount_minor, 0) AS amount_minor, coalesce(c.fee_minor, 0) AS fee_minor, c.window_ends_at,
      c.pay_status::text AS pay_status, c.expert_id, o.pseudonym_secret
    FROM claim c JOIN job j ON j.id = c.job_id JOIN organization o ON o.id = j.organization_id
    WHERE c.id = ${claimId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
  if (!row) return fail('notFound', 'claimNotFound', 'There is no such review.');
  const { expertId, pseudonymSecret, payStatus, ...claim } = row;
  const allowed = canOpenDispute(
    { ...claim, expertId, payStatus },
    { userId: ctx.actor.userId, acceptedMinutes: null },
    ctx.now,
  );
  return ok({
    ...claim,
    reader: expertPseudonym(pseudonymSecret, expertId),
    refusal: !allowed.ok ? allowed.error.code : ctx.actor.role === 'owner' ? undefined : 'ownerOnly',
    mostMinutes: mostWholeMinutesBelow(claim.payableMs),
    dispute: await loadDisputeRecord(ctx.db, sql`d.claim_id = ${claimId}::uuid AND d.raised_by = 'company'`),
    segments: allowed.ok ? (await listClaimSegments(ctx.db, claimId)).filter(isQueryable) : [],
    request: await loadRequest(ctx, claimId, expertId),
  });
}

async function loadRequest(ctx: CompanyCtx, claimId: string, expertId: string): Promise<CompanyDispute['request']> {
  const request = await loadDisputeRecord(ctx.db, sql`d.claim_id = ${claimId}::uuid AND d.raised_by = 'expert'`);
  if (!request) return undefined;
  const isInTime = request.status === 'open' && ctx.now < request.answerDueAt;
  return { ...request, canAnswer: isInTime && ctx.actor.role === 'owner' && ctx.actor.userId !== expertId };
}
