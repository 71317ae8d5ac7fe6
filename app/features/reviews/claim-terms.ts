/** The part of the contract that bounds its time. */
export interface ClaimTermsRow {
  claimedAt: Date;
  capMs: number;
  leaseSeconds: number;
  readingAllowanceMs: number;
  timeRuleVersion: number;
}
