import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { floorRateMinor, judgeTierPay, MOST_JUDGED, type ReviewPay, type TierPay } from './effective-pay';

/** One of the reviews a tier is judged by. */
export interface JudgedReview extends ReviewPay {
  claimId: string;
  taskId: string;
  endedAt: Date;
}

/** A tier of a job with the reviews it is judged by, the last first. Rates in minor units per hour. */
export interface JudgedTier {
  tier: number;
  rateMinorPerHour: bigint;
  floorMinor: bigint;
  pay: TierPay;
  reviews: JudgedReview[];
}

/** How each tier of a job pays, by its last reviews: one range of an index a tier, however many reviews there are. */
export async function listTierPay(db: Queryable, jobId: string): Promise<JudgedTier[]> {
  const rows = await db.query<JudgedReview & { floorBasisPoints: number; tier: number; tierRateMinor: bigint }>(sql`
    SELECT j.rate_floor_basis_points AS floor_basis_points, t.tier, t.rate_minor_per_hour AS tier_rate_minor,
      p.claim_id, c.task_id, p.ended_at, p.rate_minor_per_hour, p.payable_ms, p.over_cap_ms, p.amount_minor, p.top_up_minor
    FROM job j
    JOIN job_tier t ON t.job_id = j.id
    LEFT JOIN LATERAL (
      SELECT * FROM effective_pay e WHERE e.job_id = t.job_id AND e.tier = t.tier
      ORDER BY e.ended_at DESC, e.claim_id DESC LIMIT ${MOST_JUDGED}::int
    ) p ON true
    LEFT JOIN claim c ON c.id = p.claim_id
    WHERE j.id = ${jobId}::uuid
    ORDER BY t.tier, p.ended_at DESC, p.claim_id DESC`);
  const tiers = new Map<number, typeof rows>();
  for (const row of rows) tiers.set(row.tier, [...(tiers.get(row.tier) ?? []), row]);
  return [...tiers.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { tier, tierRateMinor: rateMinorPerHour, floorBasisPoints } = first;
    // A tier without a review has one row, without a claim.
    const reviews = group
      .filter(({ claimId }) => (claimId as string | null) !== null)
      .map(({ floorBasisPoints: _floor, tier: _tier, tierRateMinor: _rate, ...review }) => review);
    const floorMinor = floorRateMinor(rateMinorPerHour, floorBasisPoints);
    const pay = judgeTierPay(reviews, rateMinorPerHour, floorBasisPoints);
    return [{ tier, rateMinorPerHour, floorMinor, pay, reviews }];
  });
}
