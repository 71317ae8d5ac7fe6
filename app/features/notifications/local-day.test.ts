import { expect, it } from 'vitest';
import { localDay } from './local-day';

it.each([
  ['Asia/Shanghai', { day: '2026-11-24', hour: 4 }],
  ['America/Los_Angeles', { day: '2026-11-23', hour: 12 }],
  ['UTC', { day: '2026-11-23', hour: 20 }],
])('the day and hour of a moment are those of %s', (timeZone, expected) => {
  expect(localDay(new Date('2026-11-23T20:30:00Z'), timeZone)).toEqual(expected);
});

it('midnight is hour 0 of the new day', () => {
  expect(localDay(new Date('2026-11-23T16:00:00Z'), 'Asia/Shanghai')).toEqual({ day: '2026-11-24', hour: 0 });
});
