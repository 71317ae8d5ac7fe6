/** Claims for one expert, by number; false when nothing was given. */
export type Claim = (expert: number) => Promise<boolean>;

export interface ClaimFigures {
  claims: number;
  /** Callers who were given nothing. */
  empty: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** How many were answered in each second of the window. */
  bySecond: number[];
}

export interface DriveOptions {
  callers: number;
  /** The next expert to claim for: each claims once, and then the first of them again. */
  nextExpert: () => number;
  /** When to stop: after so many seconds, or so many claims. */
  until: { seconds: number } | { claims: number };
}

/** Lets `callers` claim at once, each one claim after the other. */
export async function driveClaims(claim: Claim, { callers, nextExpert, until }: DriveOptions): Promise<ClaimFigures> {
  const times: number[] = [];
  const bySecond: number[] = [];
  let empty = 0;
  let asked = 0;
  const begun = performance.now();
  const isOver = () => ('seconds' in until ? performance.now() - begun >= until.seconds * 1000 : asked >= until.claims);
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (!isOver()) {
        asked += 1;
        const from = performance.now();
        if (!(await claim(nextExpert()))) empty += 1;
        const at = performance.now();
        times.push(at - from);
        const second = Math.floor((at - begun) / 1000);
        bySecond[second] = (bySecond[second] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { claims: times.length, empty, perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), bySecond };
}
