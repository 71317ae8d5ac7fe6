import { feeOn, payForTime } from '~/core/money';

/** What the pay of a claim follows from: its counted time and its contract. */
export interface PayTerms {
  /** Payable time as the claim's end counted it; milliseconds. */
  countedMs: number;
  capMs: number;
  rateMinorPerHour: bigint;
  feeBasisPoints: number;
}

/**
 * The pay that corrections leave: counted time plus all signed corrections, never below nothing and never beyond the claim's
 * cap, times the rate, rounded half-even once on the whole, and the fee on that (model.md, "Time"). The order in which
 * decisions came makes no difference. Milliseconds and minor units.
 */
export function correctedPay(
  terms: PayTerms,
  correctionsMs: number,
): { decidedMs: number; amountMinor: bigint; feeMinor: bigint } {
  const decidedMs = Math.min(terms.capMs, Math.max(0, terms.countedMs + correctionsMs));
  const amountMinor = payForTime(decidedMs, terms.rateMinorPerHour);
  return { decidedMs, amountMinor, feeMinor: feeOn(amountMinor, terms.feeBasisPoints) };
}
