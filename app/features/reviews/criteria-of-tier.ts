import type { Criterion } from '../jobs/rubric';

/**
 * The criteria a tier is asked: all of them at tier 1; above, those that are open, each with a required rationale,
 * because a decision without its reason cannot be checked.
 */
export function criteriaOfTier(
  jobCriteria: readonly Criterion[],
  taskCriteria: readonly Criterion[],
  tier: number,
  openCriteria: readonly string[],
): Criterion[] {
  const all = [...jobCriteria, ...taskCriteria];
  if (tier === 1) return all;
  const open = new Set(openCriteria);
  return all
    .filter((criterion) => open.has(criterion.id))
    .map((criterion): Criterion => ({ ...criterion, rationale: 'required' }));
}
