import { expect, it } from 'vitest';
import { forecastJobCost } from './forecast-job-cost';

it('carries the average of the decided tasks over to all, rounded up', () => {
  expect(forecastJobCost({ endedMinor: 1000n, decidedTasks: 3, allTasks: 10 })).toBe(3334n);
  expect(forecastJobCost({ endedMinor: 900n, decidedTasks: 3, allTasks: 3 })).toBe(900n);
});

it('says nothing on fewer than three decided tasks', () => {
  expect(forecastJobCost({ endedMinor: 900n, decidedTasks: 2, allTasks: 10 })).toBeUndefined();
});
