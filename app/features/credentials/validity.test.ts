import { describe, expect, it } from 'vitest';
import { isCheckFresh, verificationValidUntil } from './validity';

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
