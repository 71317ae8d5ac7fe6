import { describe, expect, test } from 'vitest';
import { disputeDeadlines, disputeEvents, disputeStatuses, isUndecided, moveDispute } from './dispute';

const after: Record<string, Record<string, string>> = {
  open: {
    answer: 'answered',
    withdraw: 'withdrawn',
    decideForExpert: 'for_expert',
    reduce: 'reduced',
    fallSilent: 'by_silence',
  },
  answered: {
    answer: 'alreadyAnswered',
    withdraw: 'withdrawn',
    decideForExpert: 'for_expert',
    reduce: 'reduced',
    fallSilent: 'by_silence',
  },
};

describe('a dispute', () => {
  test.each(disputeStatuses.flatMap((status) => disputeEvents.map((event) => ({ status, event }))))(
    '$status on $event',
    ({ status, event }) => {
      const moved = moveDispute(status, event);
      expect(moved.ok ? moved.value : moved.error.code).toBe(after[status]?.[event] ?? 'disputeClosed');
    },
  );

  test('waits for a decision while it is open or answered, and in no other state', () => {
    expect(disputeStatuses.filter(isUndecided)).toEqual(['open', 'answered']);
  });

  test('may be answered for seven days and is decided within nine, to the millisecond', () => {
    expect(disputeDeadlines(new Date('2026-11-21T10:00:00.001Z'))).toEqual({
      answerDueAt: new Date('2026-11-28T10:00:00.001Z'),
      decisionDueAt: new Date('2026-11-30T10:00:00.001Z'),
    });
  });
});
