import { describe, expect, it } from 'vitest';
import { formatCalendarDay, lastDayBefore } from './calendar-day';

describe('a calendar day', () => {
  it.each([
    ['en', 'medium', 'Dec 9, 2026'],
    ['en', 'full', 'Wednesday, December 9, 2026'],
    ['zh-CN', 'long', '2026年12月9日'],
  ] as const)('is written in %s, %s, as %s', (locale, style, text) => {
    expect(formatCalendarDay(new Date('2026-12-09T00:00:00Z'), locale, style)).toBe(text);
  });

  it('is the day before where something ends with midnight, and the day itself where it ends later in it', () => {
    expect(lastDayBefore(new Date('2026-12-09T00:00:00Z'))).toEqual(new Date('2026-12-08T00:00:00Z'));
    expect(lastDayBefore(new Date('2026-12-09T15:30:00Z'))).toEqual(new Date('2026-12-09T00:00:00Z'));
  });
});
