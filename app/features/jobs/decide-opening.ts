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
  /** What is missing, in minor units, until every waiting task is covered. */
  missingMinor: bigint;
}

/** Opens exactly as many tasks as both the available money and the job's budget cover through the worst case of their chain. */
export function decideOpening(situation: OpeningSituation): OpeningDecision {
  const { worstCaseMinor, waitingTasks, availableMinor, budgetLeftMinor } = situation;
  if (worstCaseMinor <= 0n) throw new RangeError('a chain costs something');
  if (waitingTasks === 0) return { count: 0, limitedBy: 'noTasks', missingMinor: 0n };
  const byMoney = availableMinor > 0n ? availableMinor / worstCaseMinor : 0n;
  const byBudget = budgetLeftMinor > 0n ? budgetLeftMinor / worstCaseMinor : 0n;
  const wanted = BigInt(waitingTasks);
  const limit = byMoney < byBudget ? byMoney : byBudget;
  if (limit >= wanted) return { count: waitingTasks, limitedBy: 'nothing', missingMinor: 0n };
  const bound = byBudget < byMoney ? budgetLeftMinor : availableMinor;
  return {
    count: Number(limit),
    limitedBy: byBudget < byMoney ? 'budget' : 'money',
    missingMinor: wanted * worstCaseMinor - (bound > 0n ? bound : 0n),
  };
}
