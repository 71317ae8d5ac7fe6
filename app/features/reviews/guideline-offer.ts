/**
 * What reading the guideline is paid apart from the task. `allowanceMs` is milliseconds; where it is 0, `nothingBecause` says why: it has
 * been paid, another task they hold carries it, or the job's overhead pool does not cover the whole of it. A guideline that takes no
 * time to read needs no reason.
 */
export interface GuidelineOffer {
  allowanceMs: number;
  nothingBecause: 'paid' | 'carried' | 'notCovered' | null;
}

/** The offer from what is left to read (`allowanceMs`), how long the whole takes, and whether the pool covers what is left. */
export function decideGuidelineOffer(of: {
  allowanceMs: number;
  readingMs: number;
  carried: boolean;
  isCovered: boolean;
}): GuidelineOffer {
  if (of.readingMs === 0) return { allowanceMs: 0, nothingBecause: null };
  if (of.carried) return { allowanceMs: 0, nothingBecause: 'carried' };
  if (of.allowanceMs === 0) return { allowanceMs: 0, nothingBecause: 'paid' };
  if (!of.isCovered) return { allowanceMs: 0, nothingBecause: 'notCovered' };
  return { allowanceMs: of.allowanceMs, nothingBecause: null };
}
