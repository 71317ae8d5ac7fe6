import { describe, expect, it } from 'vitest';
import { decideBy, earlierDay, isCheckFresh, verificationValidUntil } from './validity';

const checkedAt = new Date('2026-11-20T10:00:00Z');

describe('verificationValidUntil', () => {
  it('asks for a new check after the interval when the credential does not expire', () => {
    expect(verificationValidUntil(checkedAt, 365, null)).toEqual(new Date('2027-11-20T10:00:00Z'));
  });

  it('ends with the last valid day when that comes first', () => {
    const expiresOn = new Date('2026-12-31T00:00:00Z');
    expect(verificationValidUntil(checkedAt, 365, expiresOn)).toEqual(new Date('2027-01-01T00:00:00Z'));
  });

  it('asks for a new check before a far expiry', () => {
    const expiresOn = new Date('2040-01-01T00:00:00Z');
    expect(verificationValidUntil(checkedAt, 365, expiresOn)).toEqual(new Date('2027-11-20T10:00:00Z'));
  });
});

describe('isCheckFresh', () => {
  it('accepts a check of exactly 120 days and refuses one a millisecond older', () => {
    const limit = new Date(checkedAt.getTime() + 120 * 86_400_000);
    expect(isCheckFresh(checkedAt, 120, limit)).toBe(true);
    expect(isCheckFresh(checkedAt, 120, new Date(limit.getTime() + 1))).toBe(false);
  });
});

describe('decideBy', () => {
  const statedAt = new Date('2026-11-01T00:00:00Z');

  it('runs from the statement until something was checked, then from the check', () => {
    expect(decideBy(statedAt, null, 120)).toEqual(new Date('2027-03-01T00:00:00Z'));
    expect(decideBy(statedAt, checkedAt, 10)).toEqual(new Date('2026-11-30T10:00:00Z'));
  });

  it('is the last moment at which the check is fresh', () => {
    const last = decideBy(statedAt, checkedAt, 120);
    expect(isCheckFresh(checkedAt, 120, last)).toBe(true);
    expect(isCheckFresh(checkedAt, 120, new Date(last.getTime() + 1))).toBe(false);
  });
});

describe('earlierDay', () => {
  it('takes the day that is known, and the earlier of two', () => {
    const later = new Date('2027-01-01T00:00:00Z');
    expect(earlierDay(null, null)).toBeNull();
    expect(earlierDay(later, null)).toBe(later);
    expect(earlierDay(null, later)).toBe(later);
    expect(earlierDay(later, checkedAt)).toBe(checkedAt);
    expect(earlierDay(checkedAt, later)).toBe(checkedAt);
  });
});
