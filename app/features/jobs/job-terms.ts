/** The platform's fee on pay, and the overhead pool's share of a reserve; fixed in each job when it is created. */
export const FEE_BASIS_POINTS = 2000;
export const OVERHEAD_BASIS_POINTS = 300;

/** A lease lasts twice the estimated minutes, at least half an hour (product.md, "Defaults"). */
const MIN_LEASE_SECONDS = 30 * 60;

/** How long a claim lives without activity, in seconds. */
export function leaseSecondsFor(estimatedMinutes: number): number {
  return Math.max(MIN_LEASE_SECONDS, 2 * estimatedMinutes * 60);
}
