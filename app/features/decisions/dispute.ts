import { fail, type Failure, type Result } from '~/core/result';
import { transition, type TransitionTable } from '~/core/state-machine';

/** The states of a dispute, as in the database's enum; the last four are ends. */
export const disputeStatuses = ['open', 'answered', 'withdrawn', 'for_expert', 'reduced', 'by_silence'] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** How a dispute that was not withdrawn ended. */
export type DisputeOutcome = Extract<DisputeStatus, 'for_expert' | 'reduced' | 'by_silence'>;

export const disputeEvents = ['answer', 'withdraw', 'decideForExpert', 'reduce', 'fallSilent'] as const;
export type DisputeEvent = (typeof disputeEvents)[number];

const ends = {
  withdraw: 'withdrawn',
  decideForExpert: 'for_expert',
  reduce: 'reduced',
  fallSilent: 'by_silence',
} as const satisfies Partial<Record<DisputeEvent, DisputeStatus>>;

/** What may happen to a dispute; the expert answers once, and an end is an end. */
export const disputeTransitions: TransitionTable<DisputeStatus, DisputeEvent> = {
  open: { answer: 'answered', ...ends },
  answered: ends,
  withdrawn: {},
  for_expert: {},
  reduced: {},
  by_silence: {},
};

/** The state that follows, or `disputeClosed` where nothing may happen any more and `alreadyAnswered` for a second answer. */
export function moveDispute(
  status: DisputeStatus,
  event: DisputeEvent,
): Result<DisputeStatus, Failure<'disputeClosed' | 'alreadyAnswered'>> {
  const moved = transition(disputeTransitions, status, event);
  if (moved.ok) return moved;
  if (isUndecided(status)) return fail('conflict', 'alreadyAnswered', 'This dispute has been answered.');
  return fail('conflict', 'disputeClosed', 'This dispute is closed.');
}

export function isUndecided(status: DisputeStatus): status is 'open' | 'answered' {
  return Object.keys(disputeTransitions[status]).length > 0;
}

export const ANSWER_DAYS = 7;
export const DECISION_DAYS = 9;
const MS_PER_DAY = 86_400_000;

/** Until when the expert may answer and when silence decides for them, both counted from the opening; nothing extends them. */
export function disputeDeadlines(openedAt: Date): { answerDueAt: Date; decisionDueAt: Date } {
  return {
    answerDueAt: new Date(openedAt.getTime() + ANSWER_DAYS * MS_PER_DAY),
    decisionDueAt: new Date(openedAt.getTime() + DECISION_DAYS * MS_PER_DAY),
  };
}
