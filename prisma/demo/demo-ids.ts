import { randomFor, type SeededRandom } from './seeded-random';

/** Where the ids of the demonstration begin in time, so that a world made on another day has the same ids. */
const IDS_BEGIN_AT = Date.UTC(2026, 0, 1);

/**
 * UUIDv7s for a world whose first moment is `beginsAt`: the time part counts from a fixed day, the rest is a counter and a
 * seeded stream of that name, so that what runs side by side does not mix up the ids. A task's id decides whether it is drawn for
 * audit, so equal worlds need equal ids.
 */
export function demoIds(beginsAt: Date): (now: Date, stream: string) => string {
  const streams = new Map<string, { random: SeededRandom; count: number }>();
  return (now, name) => {
    const stream = streams.get(name) ?? { random: randomFor('ids', name), count: 0 };
    streams.set(name, stream);
    const milliseconds = IDS_BEGIN_AT + Math.max(0, now.getTime() - beginsAt.getTime());
    const time = milliseconds.toString(16).padStart(12, '0');
    stream.count = (stream.count + 1) % 0x1000;
    const counter = stream.count.toString(16).padStart(3, '0');
    const tail = Array.from({ length: 15 }, () => stream.random.between(0, 15).toString(16)).join('');
    const variant = stream.random.between(8, 11).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${tail.slice(0, 3)}-${tail.slice(3)}`;
  };
}
