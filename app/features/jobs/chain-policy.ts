import { z } from 'zod';

/** A clause of a tier's requirement in names of capability tokens; all its tokens must be held. */
export const clauseSchema = z.array(z.string().min(1)).min(1).max(64);
export type Clause = z.infer<typeof clauseSchema>;

/** One tier. `seats` readers read it independently; eligible is who satisfies any clause. Rates are minor units per hour. */
export const tierPolicySchema = z.object({
  seats: z.number().int().min(1).max(7),
  rateMinorPerHour: z.number().int().min(1).max(100_000_00),
  clauses: z.array(clauseSchema).min(1).max(20),
});
export type TierPolicy = z.infer<typeof tierPolicySchema>;

/**
 * The chain of a job. `labelMismatch` is always a trigger: criteria on which the readers of a tier differ go up.
 * `auditBasisPoints` of the agreed tasks go up as well, drawn from a hash of the task's id.
 */
export const chainPolicySchema = z.object({
  tiers: z.array(tierPolicySchema).min(1).max(5),
  auditBasisPoints: z.number().int().min(0).max(10_000).default(500),
});
export type ChainPolicy = z.infer<typeof chainPolicySchema>;

/** True when every clause of the higher tier strictly contains a clause of the lower one (model.md, "Capabilities"). */
export function isStrictlyStronger(higher: Clause[], lower: Clause[]): boolean {
  return higher.every((clause) => {
    const held = new Set(clause);
    return lower.some((base) => base.every((token) => held.has(token)) && clause.length > new Set(base).size);
  });
}

/** The first tier (1-based) whose requirement is not strictly stronger than the one below, or undefined. */
export function findWeakTier(policy: ChainPolicy): number | undefined {
  const index = policy.tiers.findIndex((tier, position) => {
    const below = policy.tiers[position - 1];
    return below !== undefined && !isStrictlyStronger(tier.clauses, below.clauses);
  });
  return index === -1 ? undefined : index + 1;
}
