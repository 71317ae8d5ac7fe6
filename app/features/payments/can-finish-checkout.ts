/** Stripe keeps a payment page open for a day; an hour before its end it is not offered any more. */
const OPEN_MS = 23 * 3_600_000;

/** Whether a payment that was left can still be finished on the page it was begun on. */
export function canFinishCheckout(funding: { status: string; createdAt: Date }, now: Date): boolean {
  return funding.status === 'pending' && now.getTime() - funding.createdAt.getTime() < OPEN_MS;
}
