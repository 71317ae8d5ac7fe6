import type { Stage } from './stage';

/** Something that happens at its moment; the stage's clock stands there when it runs. */
export interface DemoEvent {
  at: Date;
  setsOwnClock: boolean;
  run: () => Promise<void>;
}

/** What is still to happen, in the order of time. What happens may plan more, never before itself. */
export interface Timeline {
  plan(at: Date, run: () => Promise<void>): void;
  /** As `plan`, for what sets the clock itself when it needs it. */
  planOwnClock(at: Date, run: () => Promise<void>): void;
  /** Plays everything up to the end. Nothing after the present is played. */
  play(stage: Stage): Promise<void>;
}

export function openTimeline(): Timeline {
  const waiting: DemoEvent[] = [];
  const add = (event: DemoEvent) => {
    const later = waiting.findIndex(({ at }) => at > event.at);
    waiting.splice(later === -1 ? waiting.length : later, 0, event);
  };
  return {
    plan: (at, run) => add({ at, run, setsOwnClock: false }),
    planOwnClock: (at, run) => add({ at, run, setsOwnClock: true }),
    play: async (stage) => {
      for (let event = waiting.shift(); event; event = waiting.shift()) {
        if (event.at > stage.presentAt) return;
        if (!event.setsOwnClock) await stage.goTo(event.at);
        await event.run();
      }
    },
  };
}
