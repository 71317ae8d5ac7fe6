/** What opening depends on: amounts in minor units, counts of tasks. */
export interface OpeningSituation {
  worstCaseMinor: bigint;
  waitingTasks: number;
  availableMinor: bigint;
  budgetLeftMinor: bigint;
}

/** How many more tasks open, and what keeps the others waiting: nothing, tasks to open, money, or the job's budget. */
export interface OpeningDecision {
  count: number;
  limitedBy: 'nothing' | 'noTasks' | 'money' | 'budget';
  /** How many of the waiting tasks the budget covers, whatever money there is. */
  withinBudget: number;
  /** In minor units: what money is missing for the tasks within the budget; when none more is, what the budget lacks for all. */
  missingMinor: bigint;
}

/** Opens exactly as many tasks as both the available money and the job's budget cover through the worst case of their chain. */
export function decideOpening(situation: OpeningSituation): OpeningDecision {
  const { worstCaseMinor, waitingTasks, availableMinor, budgetLeftMinor } = situation;
  if (worstCaseMinor <= 0n) throw new RangeError('a chain costs something');
  if (waitingTasks === 0) return { count: 0, limitedBy: 'noTasks', withinBudget: 0, missingMinor: 0n };
  const byMoney = availableMinor > 0n ? availableMinor / worstCaseMinor : 0n;
  const byBudget = budgetLeftMinor > 0n ? budgetLeftMinor / worstCaseMinor : 0n;
  const wanted = BigInt(waitingTasks);
  const reachable = byBudget < wanted ? byBudget : wanted;
  const withinBudget = Number(reachable);
  const lacking = (tasks: bigint, minor: bigint): bigint => tasks * worstCaseMinor - (minor > 0n ? minor : 0n);
  if (byMoney < reachable) {
    const missingMinor = lacking(reachable, availableMinor);
    return { count: Number(byMoney), limitedBy: 'money', withinBudget, missingMinor };
  }
  if (reachable === wanted) return { count: waitingTasks, limitedBy: 'nothing', withinBudget, missingMinor: 0n };
  return { count: withinBudget, limitedBy: 'budget', withinBudget, missingMinor: lacking(wanted, budgetLeftMinor) };
}
