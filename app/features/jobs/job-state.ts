import type { TransitionTable } from '~/core/state-machine';

export const jobStatuses = ['draft', 'open', 'closed'] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** `open` is the first task that opens; a draft may be closed as well. What is closed stays closed. */
export const jobEvents = ['open', 'close'] as const;
export type JobEvent = (typeof jobEvents)[number];

export const jobTransitions: TransitionTable<JobStatus, JobEvent> = {
  draft: { open: 'open', close: 'closed' },
  open: { open: 'open', close: 'closed' },
  closed: {},
};
