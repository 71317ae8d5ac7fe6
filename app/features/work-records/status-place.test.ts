import { expect, it } from 'vitest';
import { placesOfList, statusPlace } from './status-place';

it('gives each record of a list an index of its own', () => {
  const { first, last } = placesOfList(2);
  const indexes = new Set<number>();
  for (let place = first; place <= last; place += 1n) {
    const found = statusPlace(place);
    if (found.listId === 2) indexes.add(found.index);
  }
  expect(indexes.size).toBe(131_072);
  expect([...indexes].every((index) => index >= 0 && index < 131_072)).toBe(true);
  expect(statusPlace(first - 1n).listId).toBe(1);
  expect(statusPlace(last + 1n).listId).toBe(3);
});

it('lays neighbours far apart', () => {
  const distance = Math.abs(statusPlace(8n).index - statusPlace(7n).index);
  expect(Math.min(distance, 131_072 - distance)).toBeGreaterThan(10_000);
});
