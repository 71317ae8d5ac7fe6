import type { LockedClock } from './clock-store.server';

/** Clocks as this process last stored them. One may be stale: what comes of it is stored only over the revision it names. */
export interface ClockMemory {
  get(claimId: string): LockedClock | undefined;
  keep(clock: LockedClock): void;
  forget(claimId: string): void;
}

/** A memory of at most `most` clocks; those kept longest ago go first. */
export function createClockMemory(most: number): ClockMemory {
  const clocks = new Map<string, LockedClock>();
  return {
    get: (claimId) => clocks.get(claimId),
    keep: (clock) => {
      clocks.delete(clock.claimId);
      clocks.set(clock.claimId, clock);
      if (clocks.size <= most) return;
      const [oldest] = clocks.keys();
      if (oldest !== undefined) clocks.delete(oldest);
    },
    forget: (claimId) => void clocks.delete(claimId),
  };
}
