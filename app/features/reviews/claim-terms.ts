/** The part of the contract that bounds its time. */
export interface ClaimTermsRow {
  claimedAt: Date;
  capMs: number;
  leaseSeconds: number;
  readingAllowanceMs: number;
  /** How long reading the guideline is paid apart from the cap. */
  guidelineAllowanceMs: number;
  timeRuleVersion: number;
}
