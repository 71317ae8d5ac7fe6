/** The rules a claim's time is counted by. A claim keeps the version it started with. Milliseconds throughout. */
export interface TimeRules {
  version: number;
  /** How often a workspace reports. */
  heartbeatMs: number;
  /** A longer silence between two beats is time nobody can vouch for. */
  offlineAfterMs: number;
  /** Without input for this long, the reading allowance is used; when that is used up, time is idle. */
  idleAfterMs: number;
  /** A segment is cut at least this often. */
  segmentMaxMs: number;
  /** Pause freezes pay and lease alike up to this much per claim. */
  pauseMaxMs: number;
  /** A claim ends this long after it was claimed, whatever happens. */
  hardLimitMs: number;
  /** A lapsed claim may still be submitted for this long while nobody took the seat. */
  submitGraceMs: number;
}

const MINUTE = 60_000;
/** The same in every version so far. */
export const SUBMIT_GRACE_MS = 15 * MINUTE;

const versions: readonly TimeRules[] = [
  {
    version: 1,
    heartbeatMs: 30_000,
    offlineAfterMs: 90_000,
    idleAfterMs: 2 * MINUTE,
    segmentMaxMs: 10 * MINUTE,
    pauseMaxMs: 60 * MINUTE,
    hardLimitMs: 24 * 60 * MINUTE,
    submitGraceMs: SUBMIT_GRACE_MS,
  },
];

export const currentTimeRuleVersion = 1;

/** The rules of a version; throws for a version that never existed. */
export function timeRules(version: number): TimeRules {
  const rules = versions.find((candidate) => candidate.version === version);
  if (!rules) throw new RangeError(`no time rules of version ${version}`);
  return rules;
}
