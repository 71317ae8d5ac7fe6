import type { LockedClock } from './clock-store.server';

/** Clocks as this process last stored them. One may be stale: what comes of it is stored only over the revision it names. */
export interface ClockMemory {
  get(claimId: string): LockedClock | undefined;
  keep(clock: LockedClock): void;
  forget(claimId: string): void;
}

/**
 * A memory of at most `most` clocks; those taken in longest ago go first. A clock is kept in one place and written over there, so that
 * many of them do not grow old anew with every beat: what `get` answers holds until the next `keep` of the claim.
 */
export function createClockMemory(most: number): ClockMemory {
  const clocks = new Map<string, LockedClock>();
  return {
    get: (claimId) => clocks.get(claimId),
    keep: (clock) => {
      const known = clocks.get(clock.claimId);
      if (known) {
        Object.assign(known.state, clock.state);
        known.fence = clock.fence;
        known.sequence = clock.sequence;
        known.revision = clock.revision;
        return;
      }
      clocks.set(clock.claimId, { ...clock, state: { ...clock.state } });
      if (clocks.size <= most) return;
      const [oldest] = clocks.keys();
      if (oldest !== undefined) clocks.delete(oldest);
    },
    forget: (claimId) => void clocks.delete(claimId),
  };
}
