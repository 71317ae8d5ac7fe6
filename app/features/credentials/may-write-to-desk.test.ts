import { describe, expect, it } from 'vitest';
import { credentialStatuses } from './credential';
import { mayWriteToDesk } from './may-write-to-desk';

const now = new Date('2026-03-01T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('writing to the desk unasked', () => {
  it.each([
    [91, ['expiring', 'expired', 'suspended']],
    [90, ['verified', 'expiring', 'expired', 'suspended']],
    [-1, ['verified', 'expiring', 'expired', 'suspended']],
  ])('is possible %i days before the end in %j', (days, statuses) => {
    const validUntil = inDays(days);
    expect(credentialStatuses.filter((status) => mayWriteToDesk({ status, validUntil }, now))).toEqual(statuses);
  });

  it('is not possible about a verified credential without an end', () => {
    expect(mayWriteToDesk({ status: 'verified', validUntil: null }, now)).toBe(false);
  });
});
