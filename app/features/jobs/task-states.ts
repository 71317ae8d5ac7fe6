/** The states of a task, in the order a task passes through them. */
export const taskStates = ['imported', 'in_tier', 'stuck', 'decided', 'final', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];
