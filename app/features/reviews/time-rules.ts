/** The rules a claim's time is counted by. A claim keeps the version it started with. Milliseconds throughout. */
export interface TimeRules {
  version: number;
  /** How often a workspace reports. */
  heartbeatMs: number;
  /** A longer silence between two beats is time nobody can vouch for. */
  offlineAfterMs: number;
  /** Without input for this long, the reading allowance is used; when that is used up, time is idle. */
  idleAfterMs: number;
  /** After a page was opened anew, a shorter silence since the last one was closed is still taken for the way there. */
  reopenedAfterMs: number;
  /** The same where the last page did not say that it was closed: it may be open on another device, or have crashed. */
  openedBesideMs: number;
  /** After a source of the task was opened, time without input counts as consulting it for this long. */
  consultingMs: number;
  /** Time without a connection counts where the draft was edited, up to this much per claim. */
  offlineEditsMaxMs: number;
  /** An edit without a connection vouches for this long before it. */
  offlineEditMs: number;
  /** Reading a job's guideline is paid apart from its tasks, up to this much per expert and job. */
  guidelineMaxMs: number;
  /** How often an expert may extend the lease by its own length. */
  extensions: number;
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

const first: TimeRules = {
  version: 1,
  heartbeatMs: 30_000,
  offlineAfterMs: 90_000,
  idleAfterMs: 2 * MINUTE,
  reopenedAfterMs: 90_000,
  openedBesideMs: 90_000,
  consultingMs: 0,
  offlineEditsMaxMs: 0,
  offlineEditMs: 0,
  guidelineMaxMs: 0,
  extensions: 0,
  segmentMaxMs: 10 * MINUTE,
  pauseMaxMs: 60 * MINUTE,
  hardLimitMs: 24 * 60 * MINUTE,
  submitGraceMs: SUBMIT_GRACE_MS,
};

const second: TimeRules = {
  ...first,
  version: 2,
  reopenedAfterMs: 10_000,
  openedBesideMs: 10_000,
  consultingMs: 10 * MINUTE,
  offlineEditsMaxMs: 15 * MINUTE,
  offlineEditMs: 30_000,
  extensions: 1,
};

const third: TimeRules = { ...second, version: 3, guidelineMaxMs: 30 * MINUTE };

/** Never changed once used: what a claim was counted by stays readable. */
const versions: readonly TimeRules[] = [first, second, third, { ...third, version: 4, openedBesideMs: 90_000 }];

export const currentTimeRuleVersion = 4;

/** The rules of a version; throws for a version that never existed. */
export function timeRules(version: number): TimeRules {
  const rules = versions.find((candidate) => candidate.version === version);
  if (!rules) throw new RangeError(`no time rules of version ${version}`);
  return rules;
}
