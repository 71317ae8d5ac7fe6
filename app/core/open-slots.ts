/** At most so many pieces of work at once; the rest wait their turn, first come first served. */
export interface Slots {
  run<Output>(work: () => Promise<Output>): Promise<Output>;
}

/** Slots for `count` pieces of work at a time. A piece that throws gives its slot back. */
export function openSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    async run(work) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
