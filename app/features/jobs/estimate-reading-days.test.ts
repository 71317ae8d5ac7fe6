import { describe, expect, it } from 'vitest';
import { estimateReadingDays } from './estimate-reading-days';

const job = { tasks: 100, experts: 5, seats: 2, estimatedMinutes: 6 };

describe('the days a job takes to read', () => {
  it('are its minutes over an hour a day of each expert, rounded up', () => {
    expect(estimateReadingDays(job)).toBe(4);
    expect(estimateReadingDays({ ...job, tasks: 101 })).toBe(5);
  });

  it('are unknown where a task has more seats than there are experts to take them', () => {
    expect(estimateReadingDays({ ...job, experts: 2 })).toBe(10);
    expect(estimateReadingDays({ ...job, experts: 1 })).toBeUndefined();
  });

  it('are unknown while anything is missing', () => {
    for (const missing of [{ tasks: undefined }, { experts: 0 }, { seats: 0 }, { estimatedMinutes: Number.NaN }])
      expect(estimateReadingDays({ ...job, ...missing })).toBeUndefined();
  });
});
