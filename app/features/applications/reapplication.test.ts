import { expect, it } from 'vitest';
import { applicationReasons, canApplyAgain, clauseOfReason, reapplyDays, reapplyFrom } from './reapplication';

const now = new Date('2026-11-21T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

it('lets who withdrew apply again at once, and who was rejected after as long as the reason says', () => {
  expect(reapplyFrom(now, null)).toEqual(now);
  expect(reapplyFrom(now, 'nothingProven')).toEqual(inDays(90));
  expect(reapplyFrom(now, 'documentsInsufficient')).toEqual(inDays(14));
  expect(reapplyFrom(now, 'sanction')).toEqual(inDays(365));
  expect(reapplyFrom(now, 'untrueStatement')).toEqual(inDays(365));
});

it('counts the latest of several ended applications, to the millisecond', () => {
  expect(canApplyAgain([], now)).toEqual({ allowed: true });
  expect(canApplyAgain([{ reapplyFrom: now }], now)).toEqual({ allowed: true });
  const a = { reapplyFrom: new Date(now.getTime() + 1) };
  expect(canApplyAgain([a, { reapplyFrom: now }, { reapplyFrom: null }], now)).toEqual({
    allowed: false,
    from: a.reapplyFrom,
  });
});

it('names a clause and a number of days for every reason', () => {
  for (const reason of applicationReasons) {
    expect(clauseOfReason[reason]).toMatch(/^2\.\d$/);
    expect(reapplyDays(reason)).toBeGreaterThan(0);
  }
});
