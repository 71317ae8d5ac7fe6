import type { UnmetCondition } from './explain-eligibility';

/** A condition the closed jobs of a list ask for, and how many of them do. */
export interface MissingCondition extends UnmetCondition {
  jobs: number;
}

const MOST_NAMED = 3;

/** What would help most: the missing conditions that most of the jobs name, what is stated already after what is not. */
export function rankMissing(explanations: readonly { unmet: readonly UnmetCondition[] }[]): MissingCondition[] {
  const found = new Map<string, MissingCondition>();
  for (const condition of explanations.flatMap(({ unmet }) => unmet)) {
    const known = found.get(condition.token);
    found.set(condition.token, { ...condition, jobs: (known?.jobs ?? 0) + 1 });
  }
  const rank = (condition: MissingCondition) => (condition.state === 'missing' ? 0 : 1);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.jobs - a.jobs).slice(0, MOST_NAMED);
}
