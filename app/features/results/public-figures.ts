import { z } from 'zod';

const count = z.number().int().min(0);
/** Text in storage, because JSON numbers do not hold every amount. */
const minor = z.coerce.bigint();

/** What the public pages say of this installation. Amounts are minor units, rates minor units per hour. */
export const publicFiguresSchema = z.object({
  verifiedExpertCount: count,
  /** Countries and states whose licences those experts hold. */
  jurisdictionCount: count,
  approvedReviewCount: count,
  paidHours: count,
  /** What has arrived at experts, in the currency most of it was paid in. */
  paidOut: z.object({ currency: z.string(), amountMinor: minor }).nullable(),
  /** Share of the decided tasks that a higher tier had to decide, 0 to 1; null before the first. */
  escalatedShare: z.number().min(0).max(1).nullable(),
  /** What the tiers that take experts now pay per hour, by field. */
  openRates: z.array(
    z.object({ domain: z.string(), currency: z.string(), lowestMinor: minor, highestMinor: minor, jobCount: count }),
  ),
});
export type PublicFigureCounts = z.infer<typeof publicFiguresSchema>;

/** The figures with the moment they were counted at. */
export type PublicFigures = PublicFigureCounts & { countedAt: Date };
