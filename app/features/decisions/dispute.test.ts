import { describe, expect, test } from 'vitest';
import { disputeDeadlines, disputeEvents, disputeSides, disputeStatuses, isUndecided, moveDispute } from './dispute';

const endsOfBoth = { withdraw: 'withdrawn', decideForExpert: 'for_expert', fallSilent: 'by_silence' };
const ends: Record<string, Record<string, string>> = {
  company: { ...endsOfBoth, reduce: 'reduced' },
  expert: { ...endsOfBoth, grantPart: 'in_part', refuse: 'refused' },
};

/** What the table says, written apart from it; `throws` is an event that no dispute of its side knows. */
function expected(raisedBy: string, status: string, event: string): string {
  if (status !== 'open' && status !== 'answered') return 'disputeClosed';
  if (event === 'answer') return status === 'open' ? 'answered' : 'alreadyAnswered';
  return ends[raisedBy]?.[event] ?? 'throws';
}

const cases = disputeSides.flatMap((raisedBy) =>
  disputeStatuses.flatMap((status) => disputeEvents.map((event) => ({ raisedBy, status, event }))),
);

describe('a dispute', () => {
  test.each(cases)('raised by the $raisedBy, $status, on $event', ({ raisedBy, status, event }) => {
    const move = () => {
      const moved = moveDispute({ raisedBy, status }, event);
      return moved.ok ? moved.value : moved.error.code;
    };
    const wanted = expected(raisedBy, status, event);
    if (wanted === 'throws') expect(move).toThrow(`knows no "${event}"`);
    else expect(move()).toBe(wanted);
  });

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
