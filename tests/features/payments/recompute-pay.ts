import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** What one ended review comes to, computed again from its raw segments, its corrections and its contract alone. */
export interface RecomputedPay {
  claimId: string;
  expertId: string;
  jobId: string;
  status: string;
  /** What the segments counted, and what corrections left of it, both within the cap. Milliseconds. */
  countedMs: number;
  paidMs: number;
  unpaidMs: number;
  isReduced: boolean;
  amountMinor: bigint;
  feeMinor: bigint;
  /** Reading the guideline: how much the claim promised, how much its segments are, and what that alone comes to. */
  guideline: { allowanceMs: number; ms: number; amountMinor: bigint; feeMinor: bigint };
}

interface RawClaim {
  claimId: string;
  expertId: string;
  jobId: string;
  status: string;
  claimedMs: bigint;
  endedMs: bigint;
  capMs: number;
  guidelineAllowanceMs: number;
  rateMinorPerHour: bigint;
  feeBasisPoints: number;
  correctionsMs: number[];
  segments: { from: number; to: number; payable: boolean; kind: string }[];
}

/** Every ended review of the database from its raw rows; throws where segments leave a gap, overlap, exceed the cap or the guideline's allowance. */
export async function recomputePay(db: Database): Promise<RecomputedPay[]> {
  const claims = await db.query<RawClaim>(sql`
    SELECT c.id AS claim_id, c.expert_id, c.job_id, c.status::text AS status, c.cap_ms, c.guideline_allowance_ms, c.rate_minor_per_hour,
      c.fee_basis_points,
      (extract(epoch FROM c.claimed_at) * 1000)::bigint AS claimed_ms, (extract(epoch FROM c.ended_at) * 1000)::bigint AS ended_ms,
      ARRAY(SELECT x.correction_ms FROM time_correction x WHERE x.claim_id = c.id) AS corrections_ms,
      coalesce((SELECT jsonb_agg(jsonb_build_object('from', (extract(epoch FROM s.started_at) * 1000)::bigint,
        'to', (extract(epoch FROM s.ended_at) * 1000)::bigint, 'payable', s.payable, 'kind', s.kind) ORDER BY s.started_at)
        FROM segment s WHERE s.claim_id = c.id), '[]') AS segments
    FROM claim c WHERE c.ended_at IS NOT NULL ORDER BY c.id`);
  return claims.map(recompute);
}

function recompute(claim: RawClaim): RecomputedPay {
  let edge = Number(claim.claimedMs);
  let countedMs = 0;
  let guidelineMs = 0;
  for (const { from, to, payable, kind } of claim.segments) {
    if (from !== edge || to <= from) throw new Error(`the segments of ${claim.claimId} do not tile it`);
    if (kind === 'guideline') guidelineMs += to - from;
    else if (payable) countedMs += to - from;
    edge = to;
  }
  if (edge !== Number(claim.endedMs)) throw new Error(`the segments of ${claim.claimId} do not reach its end`);
  if (countedMs > claim.capMs) throw new Error(`the segments of ${claim.claimId} count beyond its cap`);
  if (guidelineMs > claim.guidelineAllowanceMs)
    throw new Error(`the segments of ${claim.claimId} read the guideline beyond its allowance`);
  const correctedMs = claim.correctionsMs.reduce((sum, correctionMs) => sum + correctionMs, countedMs);
  const paidMs = Math.min(claim.capMs, Math.max(0, correctedMs));
  const payOf = (ms: number) => nearest(BigInt(ms) * claim.rateMinorPerHour, 3_600_000n);
  const feeOf = (minor: bigint) => nearest(minor * BigInt(claim.feeBasisPoints), 10_000n);
  const amountMinor = payOf(paidMs);
  const guidelineMinor = payOf(guidelineMs);
  return {
    claimId: claim.claimId,
    expertId: claim.expertId,
    jobId: claim.jobId,
    status: claim.status,
    countedMs,
    paidMs,
    unpaidMs: edge - Number(claim.claimedMs) - countedMs - guidelineMs,
    isReduced: paidMs < countedMs,
    amountMinor,
    feeMinor: feeOf(amountMinor),
    guideline: {
      allowanceMs: claim.guidelineAllowanceMs,
      ms: guidelineMs,
      amountMinor: guidelineMinor,
      feeMinor: feeOf(guidelineMinor),
    },
  };
}

/** Half to even on exact integers, written apart from the product's own: half is added, and taken back from an odd tie. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator;
  const rounded = doubled / (2n * denominator);
  return doubled % (2n * denominator) === 0n && rounded % 2n === 1n ? rounded - 1n : rounded;
}
