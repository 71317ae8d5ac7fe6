import { expect, it } from 'vitest';
import { formatMoment } from './moment';

it.each([
  ['en', 'Asia/Shanghai', 'November 23, 2026 at 2:00 PM UTC+8'],
  ['zh-CN', 'Asia/Shanghai', '2026年11月23日 14:00 UTC+8'],
  ['en', 'Europe/London', 'November 23, 2026 at 6:00 AM UTC'],
  ['en', 'UTC', 'November 23, 2026 at 6:00 AM UTC'],
] as const)('a moment in %s and %s carries its zone: %s', (locale, timeZone, text) => {
  expect(formatMoment(new Date('2026-11-23T06:00:00Z'), { locale, timeZone })).toBe(text);
});
