import { fail, type Failure, type Result } from '~/core/result';
import { transition, type TransitionTable } from '~/core/state-machine';

/** Who raises it: the company against time that was counted, the expert for time that was not. */
export const disputeSides = ['company', 'expert'] as const;
export type DisputeSide = (typeof disputeSides)[number];

/** The states of a dispute, as in the database's enum; all but the first two are ends. */
export const disputeStatuses = [
  'open',
  'answered',
  'withdrawn',
  'for_expert',
  'reduced',
  'by_silence',
  'in_part',
  'refused',
] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** How a dispute that was not withdrawn ended. */
export type DisputeOutcome = Exclude<DisputeStatus, 'open' | 'answered' | 'withdrawn'>;

export const disputeEvents = [
  'answer',
  'withdraw',
  'decideForExpert',
  'reduce',
  'grantPart',
  'refuse',
  'fallSilent',
] as const;
export type DisputeEvent = (typeof disputeEvents)[number];

const endsOfBoth = {
  withdraw: 'withdrawn',
  decideForExpert: 'for_expert',
  fallSilent: 'by_silence',
} as const satisfies Partial<Record<DisputeEvent, DisputeStatus>>;

/** Less is paid than was counted only where the company asked for it; time is added, or not, only where the expert did. */
const endsOf = {
  company: { ...endsOfBoth, reduce: 'reduced' },
  expert: { ...endsOfBoth, grantPart: 'in_part', refuse: 'refused' },
} as const satisfies Record<DisputeSide, Partial<Record<DisputeEvent, DisputeStatus>>>;

const tableOf = (side: DisputeSide): TransitionTable<DisputeStatus, DisputeEvent> => ({
  open: { answer: 'answered', ...endsOf[side] },
  answered: endsOf[side],
  withdrawn: {},
  for_expert: {},
  reduced: {},
  by_silence: {},
  in_part: {},
  refused: {},
});

/** What may happen to a dispute of each side; the other side answers once, and an end is an end. */
export const disputeTransitions: Record<DisputeSide, TransitionTable<DisputeStatus, DisputeEvent>> = {
  company: tableOf('company'),
  expert: tableOf('expert'),
};

/**
 * The state that follows, or `disputeClosed` where nothing may happen any more and `alreadyAnswered` for a second answer. Throws
 * for an event that no dispute of its side knows.
 */
export function moveDispute(
  { raisedBy, status }: { raisedBy: DisputeSide; status: DisputeStatus },
  event: DisputeEvent,
): Result<DisputeStatus, Failure<'disputeClosed' | 'alreadyAnswered'>> {
  const moved = transition(disputeTransitions[raisedBy], status, event);
  if (moved.ok) return moved;
  if (!isUndecided(status)) return fail('conflict', 'disputeClosed', 'This dispute is closed.');
  if (event !== 'answer') throw new Error(`a dispute raised by the ${raisedBy} knows no "${event}"`);
  return fail('conflict', 'alreadyAnswered', 'This dispute has been answered.');
}

export function isUndecided(status: DisputeStatus): status is 'open' | 'answered' {
  return status === 'open' || status === 'answered';
}

export const ANSWER_DAYS = 7;
export const DECISION_DAYS = 9;
/** How long after a claim's end its expert may ask for time that did not count. */
export const REQUEST_DAYS = 7;
export const MS_PER_DAY = 86_400_000;

/** Until when the other side may answer and when silence decides for the expert, both counted from the opening; nothing extends them. */
export function disputeDeadlines(openedAt: Date): { answerDueAt: Date; decisionDueAt: Date } {
  return {
    answerDueAt: new Date(openedAt.getTime() + ANSWER_DAYS * MS_PER_DAY),
    decisionDueAt: new Date(openedAt.getTime() + DECISION_DAYS * MS_PER_DAY),
  };
}
