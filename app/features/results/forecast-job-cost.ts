/** Fewer decided tasks than this say nothing about what the others will cost. */
const LEAST_DECIDED = 3;

/**
 * What a whole job comes to if every task costs what the decided ones did on average, in minor units, rounded up; undefined where too
 * little was decided to say. Reviews of tasks that are not decided yet count as if they were, so the figure errs upwards.
 */
export function forecastJobCost(cost: {
  endedMinor: bigint;
  decidedTasks: number;
  allTasks: number;
}): bigint | undefined {
  if (cost.decidedTasks < LEAST_DECIDED) return undefined;
  const decided = BigInt(cost.decidedTasks);
  return (cost.endedMinor * BigInt(Math.max(cost.allTasks, cost.decidedTasks)) + decided - 1n) / decided;
}
