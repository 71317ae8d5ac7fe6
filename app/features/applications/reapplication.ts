/** Why an application was not approved, or why one that was approved no longer holds. */
export const applicationReasons = [
  'nothingProven',
  'identityUnclear',
  'documentsInsufficient',
  'workNotOffered',
  'conflictOfInterest',
  'conductUnderReview',
  'untrueStatement',
  'sanction',
  'other',
] as const;
export type ApplicationReason = (typeof applicationReasons)[number];

/** The clause of the terms for experts a reason rests on; each stands in the help under that number. */
export const clauseOfReason: Record<ApplicationReason, string> = {
  nothingProven: '2.1',
  identityUnclear: '2.2',
  documentsInsufficient: '2.1',
  workNotOffered: '2.3',
  conflictOfInterest: '2.4',
  conductUnderReview: '2.5',
  untrueStatement: '2.6',
  sanction: '2.7',
  other: '2.8',
};

/** Days after which a rejected person may apply again; our rule, in the absence of a common one. */
const USUAL_DAYS = 90;
const daysByReason: Partial<Record<ApplicationReason, number>> = {
  documentsInsufficient: 14,
  untrueStatement: 365,
  sanction: 365,
};

const DAY_MS = 86_400_000;

/** How many days a rejection for this reason keeps somebody from applying again. */
export function reapplyDays(reason: ApplicationReason): number {
  return daysByReason[reason] ?? USUAL_DAYS;
}

/** From when somebody may apply again: at once after a withdrawal, else as long after the rejection as its reason says. */
export function reapplyFrom(endedAt: Date, reason: ApplicationReason | null): Date {
  return new Date(endedAt.getTime() + (reason === null ? 0 : reapplyDays(reason) * DAY_MS));
}

/** Whether a new application may be begun. `earlier` are the ended ones; the latest of their dates counts. */
export function canApplyAgain(
  earlier: readonly { reapplyFrom: Date | null }[],
  now: Date,
): { allowed: true } | { allowed: false; from: Date } {
  const latest = Math.max(0, ...earlier.map(({ reapplyFrom: from }) => from?.getTime() ?? 0));
  return latest <= now.getTime() ? { allowed: true } : { allowed: false, from: new Date(latest) };
}
