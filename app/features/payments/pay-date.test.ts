import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payDate, payPeriodStart, regularPayDate } from './pay-date';

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const iso = (date: Date) => date.toISOString();

describe('the pay period', () => {
  test.each([
    ['2026-11-16T00:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['2026-11-21T12:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['2026-11-22T23:59:59.999Z', '2026-11-25T00:00:00.000Z'],
    ['2026-11-23T00:00:00.000Z', '2026-12-02T00:00:00.000Z'],
    ['2026-12-31T08:00:00.000Z', '2027-01-06T00:00:00.000Z'],
  ])('what is approved at %s is payable at %s', (approvedAt, payableAt) => {
    expect(iso(regularPayDate(new Date(approvedAt)))).toBe(payableAt);
  });

  test('begins on a Monday at most 7 days before and pays on a Wednesday 3 to 9 days after, at midnight UTC', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const start = payPeriodStart(at);
        const paid = regularPayDate(at);
        expect(start.getUTCDay()).toBe(1);
        expect(at.getTime() - start.getTime()).toBeGreaterThanOrEqual(0);
        expect(at.getTime() - start.getTime()).toBeLessThan(7 * 86_400_000);
        expect(paid.getUTCDay()).toBe(3);
        expect(paid.getTime() % 86_400_000).toBe(0);
        expect(paid.getTime() - at.getTime()).toBeGreaterThan(2 * 86_400_000);
        expect(paid.getTime() - at.getTime()).toBeLessThanOrEqual(9 * 86_400_000);
      }),
    );
  });
});

describe('the first payout', () => {
  const approvedAt = new Date('2026-11-18T09:00:00Z');

  test('is held seven days longer', () => {
    expect(iso(payDate({ approvedAt, paidBefore: false, firstPayableAt: undefined }))).toBe('2026-12-02T00:00:00.000Z');
    expect(iso(payDate({ approvedAt, paidBefore: true, firstPayableAt: undefined }))).toBe('2026-11-25T00:00:00.000Z');
  });

  test('takes along what was approved while it waited, and holds nothing twice', () => {
    const firstPayableAt = new Date('2026-12-02T00:00:00Z');
    const pay = (at: string) => iso(payDate({ approvedAt: new Date(at), paidBefore: false, firstPayableAt }));
    expect(pay('2026-11-20T00:00:00Z')).toBe('2026-12-02T00:00:00.000Z');
    expect(pay('2026-11-24T00:00:00Z')).toBe('2026-12-02T00:00:00.000Z');
    expect(pay('2026-12-01T00:00:00Z')).toBe('2026-12-09T00:00:00.000Z');
  });

  test('never makes pay come earlier than its regular Wednesday', () => {
    fc.assert(
      fc.property(instant, fc.option(instant, { nil: undefined }), fc.boolean(), (at, first, paidBefore) => {
        const date = payDate({ approvedAt: at, paidBefore, firstPayableAt: first });
        expect(date.getTime()).toBeGreaterThanOrEqual(regularPayDate(at).getTime());
      }),
    );
  });
});
