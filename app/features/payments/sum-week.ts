import type { WeekDay } from './list-week-days.server';

const DAYS_OF_A_WEEK = 7;

/** The running pay period in one currency: its sums, and what each of its seven days earned, Monday first. */
export interface Week {
  currency: string;
  amountMinor: bigint;
  payableMs: number;
  claims: number;
  dayMinor: bigint[];
}

/** Adds up the days of each currency; a currency without an ended task is absent. */
export function sumWeek(days: readonly WeekDay[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const { currency, day, amountMinor, payableMs, claims } of days) {
    const week = weeks.get(currency) ?? {
      currency,
      amountMinor: 0n,
      payableMs: 0,
      claims: 0,
      dayMinor: Array.from({ length: DAYS_OF_A_WEEK }, () => 0n),
    };
    weeks.set(currency, {
      ...week,
      amountMinor: week.amountMinor + amountMinor,
      payableMs: week.payableMs + payableMs,
      claims: week.claims + claims,
      dayMinor: week.dayMinor.map((sum, index) => (index === day ? sum + amountMinor : sum)),
    });
  }
  return [...weeks.values()];
}
