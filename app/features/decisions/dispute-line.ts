/** One segment a dispute is about. Milliseconds. */
export interface DisputeLine {
  segmentId: bigint;
  kind: string;
  rule: string;
  startedAt: Date;
  lengthMs: number;
  /** Whether it was counted. */
  payable: boolean;
  /**
   * How much of it may be paid: all of a counted one; of another what does not lie beside paid time of the same person's other
   * tasks, as no moment is paid twice.
   */
  openMs: number;
  /** What the side that raised the dispute says about it. */
  reason: string;
}

/** A segment somebody names, and why. */
export type NamedLine = Pick<DisputeLine, 'segmentId' | 'reason'>;

/** The same as the pages show it, with what was decided about it; null before. */
export interface RuledLine extends DisputeLine {
  ruling: { decidedMs: number; clause: string; reason: string } | null;
}

/** The paid milliseconds of a segment as it was counted. */
export function countedMsOf({ payable, lengthMs }: Pick<DisputeLine, 'payable' | 'lengthMs'>): number {
  return payable ? lengthMs : 0;
}
