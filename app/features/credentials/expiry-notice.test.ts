import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, dueNotice, noticeDays } from './expiry-notice';

const DAY = 86_400_000;
const now = new Date('2026-03-03T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * DAY);

describe('the notice that is due', () => {
  it.each([
    [61, null, undefined],
    [60, null, 60],
    [59.9, 60, undefined],
    [30, 60, 30],
    [7, 30, 7],
    [6.5, 7, undefined],
    [20, null, 30],
    [1, null, 7],
    [0, null, undefined],
    [-3, 30, undefined],
  ])('%s days before, after the notice of %s: %s', (days, noticed, due) => {
    expect(dueNotice(inDays(days), noticed, now)).toBe(due);
  });

  it('is each threshold at most once, whenever somebody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 90 }), { maxLength: 40 }), (looks) => {
        const sent: number[] = [];
        for (const days of looks.sort((a, b) => b - a)) {
          const due = dueNotice(inDays(days), sent.at(-1) ?? null, now);
          if (due !== undefined) sent.push(due);
        }
        expect(sent).toEqual(noticeDays.filter((days) => sent.includes(days)));
      }),
    );
  });

  it('counts a begun day', () => {
    expect(daysLeft(inDays(6.1), now)).toBe(7);
    expect(daysLeft(inDays(7), now)).toBe(7);
  });
});
