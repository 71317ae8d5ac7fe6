/** How an expert is bound to somebody whose work they should not judge. */
export const conflictKinds = ['employer', 'client', 'household', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** How many declarations of one expert stand at a time. */
export const MOST_CONFLICTS = 50;
