import { describe, expect, test } from 'vitest';
import { decideApproval } from './decide-approval';

const now = new Date('2026-11-21T10:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const person = { userId: 'owner' };

const outcomes: [string, string, string][] = [
  ['accruing', 'claimNotEnded', 'claimNotEnded'],
  ['submitted', 'approve', 'approve'],
  ['queried', 'approve', 'claimQueried'],
  ['approved', 'alreadyApproved', 'alreadyApproved'],
  ['pending', 'alreadyApproved', 'alreadyApproved'],
  ['payable', 'alreadyApproved', 'alreadyApproved'],
  ['in_transit', 'alreadyApproved', 'alreadyApproved'],
  ['paid', 'alreadyApproved', 'alreadyApproved'],
  ['failed', 'payNotOwed', 'payNotOwed'],
  ['adjusted', 'payNotOwed', 'payNotOwed'],
];

function outcome(payStatus: string, approver: { userId: string } | 'silence', windowEndsAt: Date | null): string {
  const decided = decideApproval({ expertId: 'expert', payStatus, windowEndsAt }, approver, now);
  return decided.ok ? decided.value : decided.error.code;
}

describe('decideApproval', () => {
  test.each(outcomes)(
    'pay in state %s: the company gets %s, silence after the window gets %s',
    (state, company, silence) => {
      expect(outcome(state, person, after)).toBe(company);
      expect(outcome(state, 'silence', before)).toBe(silence);
    },
  );

  test('silence approves from the end of the window on, not a millisecond earlier', () => {
    expect(outcome('submitted', 'silence', after)).toBe('windowOpen');
    expect(outcome('submitted', 'silence', null)).toBe('windowOpen');
    expect(outcome('submitted', 'silence', now)).toBe('approve');
  });

  test('nobody approves a review of their own', () => {
    expect(outcome('submitted', { userId: 'expert' }, before)).toBe('ownReview');
  });
});
