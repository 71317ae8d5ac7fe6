/** What may be strange about the time of an ended claim. A signal is looked at by somebody; nothing follows from it by itself. */
export const timeSignalKinds = ['too_fast', 'too_long', 'mostly_quiet', 'offline_limit', 'clock_jumps'] as const;
export type TimeSignalKind = (typeof timeSignalKinds)[number];

/** What was made of a signal: nothing to see, or passed on, which leaves the note for the next who looks. */
export const timeSignalOutcomes = ['nothing', 'passed_on'] as const;
export type TimeSignalOutcome = (typeof timeSignalOutcomes)[number];

/** The numbers a rule saw: milliseconds, or how often. What a kind does not compare is left out. */
export interface TimeSignalFigures {
  /** What was measured, and the bound it passed. */
  measured: number;
  bound: number;
  /** What the bound was computed from: the reading time, the job's estimate, or the time counted. */
  base?: number;
  /** The median of the tier's latest reviews, and of how many; left out where there were too few. */
  median?: number;
  medianOf?: number;
}

export interface TimeSignal {
  kind: TimeSignalKind;
  figures: TimeSignalFigures;
}
