/** Where the database's clock stands, without asking it. */
export interface MomentGuess {
  /** Epoch milliseconds, not ahead of the database; undefined before it was heard. */
  read(): number | undefined;
  /** The database has just said its moment, epoch milliseconds. */
  hear(now: number): void;
  /** The database did not confirm a guess. */
  distrust(): void;
}

/**
 * Carries the database's clock on by this machine's own count of milliseconds. What the database says is old by the time it arrives,
 * so the latest of all readings is the nearest. Nothing is counted to a guess that the database does not confirm.
 */
export function createMomentGuess(countMs: () => number): MomentGuess {
  let ahead: number | undefined;
  return {
    read: () => ahead && Math.floor(ahead + countMs()),
    hear: (now) => (ahead = Math.max(ahead ?? -Infinity, now - countMs())),
    distrust: () => (ahead = undefined),
  };
}
