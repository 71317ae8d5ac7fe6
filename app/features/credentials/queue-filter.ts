/** Which part of the desk's queue is asked for; `second` is what waits for a second person. */
export const queueFilters = ['all', 'mine', 'unassigned', 'second'] as const;
export type QueueFilter = (typeof queueFilters)[number];
