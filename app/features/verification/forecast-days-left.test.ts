import { expect, it } from 'vitest';
import { forecastDaysLeft } from './forecast-days-left';

const day = 86_400_000;

it('divides what is left by the pace of the period, rounded up', () => {
  expect(forecastDaysLeft(30, { decidedTasks: 28, periodMs: 14 * day })).toBe(15);
  expect(forecastDaysLeft(31, { decidedTasks: 28, periodMs: 14 * day })).toBe(16);
});

it('says nothing of a pace of fewer than three tasks, of less than an hour, or none', () => {
  expect(forecastDaysLeft(30, { decidedTasks: 2, periodMs: 14 * day })).toBeUndefined();
  expect(forecastDaysLeft(30, { decidedTasks: 9, periodMs: day / 48 })).toBeUndefined();
  expect(forecastDaysLeft(30, undefined)).toBeUndefined();
});

it('has nothing to wait for where nothing is left', () => {
  expect(forecastDaysLeft(0, undefined)).toBe(0);
});
