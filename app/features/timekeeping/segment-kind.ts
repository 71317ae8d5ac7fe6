/**
 * What a stretch of time was. Active, reading, consulting and offline_edits are payable up to the cap; what exceeds it is
 * over_cap. Guideline is payable apart from the cap, up to an allowance of its own.
 */
export const segmentKinds = [
  'active',
  'reading',
  'consulting',
  'guideline',
  'offline_edits',
  'idle',
  'paused',
  'offline',
  'over_cap',
] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** The rule behind each kind, by the name the ledger page explains. */
export const ruleOfKind: Record<SegmentKind, string> = {
  active: 'time.active',
  reading: 'time.reading-allowance',
  consulting: 'time.consulting',
  guideline: 'time.guideline-reading',
  offline_edits: 'time.offline-edits',
  idle: 'time.idle-cut',
  paused: 'time.paused',
  offline: 'time.offline',
  over_cap: 'time.over-cap',
};

export function isPayable(kind: SegmentKind): boolean {
  return countsToCap(kind) || kind === 'guideline';
}

/** Payable out of the claim's cap. */
export function countsToCap(kind: SegmentKind): boolean {
  return kind === 'active' || kind === 'reading' || kind === 'consulting' || kind === 'offline_edits';
}
