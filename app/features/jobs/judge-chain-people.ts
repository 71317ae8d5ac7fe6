/** How many different people one task may need through its whole chain, and whether so many qualify. */
export interface ChainPeople {
  needed: number;
  found: number;
  isEnough: boolean;
}

/**
 * Judges the supply of a chain whose tiers each ask for strictly more than the one below: whoever qualifies for a tier is then counted
 * in every tier below it as well, and a person reads a task once. From each tier up there must be as many people as seats.
 * Undefined while a count is missing.
 */
export function judgeChainPeople(
  tiers: readonly { seats: number; experts: number | undefined }[],
): ChainPeople | undefined {
  const found = tiers[0]?.experts;
  if (found === undefined || tiers.some(({ seats, experts }) => experts === undefined || !(seats > 0)))
    return undefined;
  const seatsFrom = (tier: number) => tiers.slice(tier).reduce((sum, { seats }) => sum + seats, 0);
  return {
    needed: seatsFrom(0),
    found,
    isEnough: tiers.every(({ experts = 0 }, tier) => experts >= seatsFrom(tier)),
  };
}
