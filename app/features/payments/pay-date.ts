const DAY_MS = 86_400_000;
const WEDNESDAY_AFTER_MONDAY_DAYS = 9;
const FIRST_PAYOUT_HOLD_DAYS = 7;

/** The Monday 00:00 UTC that begins the pay period (Monday to Sunday, UTC) of an instant. */
export function payPeriodStart(at: Date): Date {
  const daysSinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() - daysSinceMonday));
}

/** The Wednesday 00:00 UTC that follows the pay period of an instant. */
export function regularPayDate(approvedAt: Date): Date {
  return new Date(payPeriodStart(approvedAt).getTime() + WEDNESDAY_AFTER_MONDAY_DAYS * DAY_MS);
}

/**
 * When approved pay becomes payable (product.md, "Pay period"). An expert's first payout is held 7 days longer; pay that is
 * approved while the first payout still waits keeps its own Wednesday, but never comes before that first one.
 * `firstPayableAt` is the earliest pay date that waits so far, undefined when nothing waits.
 */
export function payDate(input: { approvedAt: Date; paidBefore: boolean; firstPayableAt: Date | undefined }): Date {
  const regular = regularPayDate(input.approvedAt);
  if (input.paidBefore) return regular;
  const first = input.firstPayableAt ?? new Date(regular.getTime() + FIRST_PAYOUT_HOLD_DAYS * DAY_MS);
  return first > regular ? first : regular;
}
