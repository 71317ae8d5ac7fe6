/** Days within which the desk decides, counted while it has the ball (NCQA asks for a notice within 30 days). */
export const DECISION_DAYS = 30;

const DAY_MS = 86_400_000;

/** Until when an application that is handed in at `submittedAt` is decided. */
export function decisionDueAt(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + DECISION_DAYS * DAY_MS);
}

/** The due date once the applicant has answered: moved by as long as the desk waited for them. */
export function dueAfterWaiting(dueAt: Date, waitingSince: Date, answeredAt: Date): Date {
  return new Date(dueAt.getTime() + Math.max(0, answeredAt.getTime() - waitingSince.getTime()));
}
