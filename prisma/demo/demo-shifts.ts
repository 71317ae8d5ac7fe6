import type { DemoExpert, Shift } from './demo-person';
import { randomFor } from './seeded-random';

/** When each part of the world sits down, in hours of UTC. */
const shiftHours: Record<Shift, number> = { asia: 1.4, europe: 8.2, east: 14.1, west: 18.3 };

/** One place of a day at which several experts take a task each, side by side. */
export interface Round {
  daysAgo: number;
  hours: number;
  emails: string[];
}

const ROUND_HOURS = 0.5;
const MOST_ROUNDS = 3;
/** The desk needs some days for whoever has just joined. */
const SETTLING_DAYS = 4;

/**
 * Who reads when, from the first day of work up to yesterday. A pure plan: the same experts always give the same rounds.
 * Rounds of a shift lie half an hour apart, so that nobody begins a task before the one before is handed in.
 */
export function planRounds(experts: readonly DemoExpert[], firstDaysAgo: number): Round[] {
  const rounds: Round[] = [];
  for (let daysAgo = firstDaysAgo; daysAgo >= 1; daysAgo -= 1) {
    for (const [shift, hours] of Object.entries(shiftHours)) {
      const sizes = experts
        .filter((expert) => expert.work?.shift === shift && expert.joinedDaysAgo - daysAgo >= SETTLING_DAYS)
        .map((expert) => ({ email: expert.email, count: countTasks(expert, daysAgo) }));
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const emails = sizes.filter(({ count }) => count > round).map(({ email }) => email);
        if (emails.length > 0) rounds.push({ daysAgo, hours: hours + round * ROUND_HOURS, emails });
      }
    }
  }
  return rounds;
}

/** How many tasks somebody takes on a day; most days none. */
function countTasks(expert: DemoExpert, daysAgo: number): number {
  const random = randomFor('shift', expert.email, daysAgo);
  return random.chance((expert.work?.daysPerWeek ?? 0) / 7) ? random.between(1, MOST_ROUNDS) : 0;
}
