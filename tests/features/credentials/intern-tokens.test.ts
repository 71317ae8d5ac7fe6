import { expect, it } from 'vitest';
import { internTokens } from '~/features/credentials/intern-tokens.server';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

it('gives each name one number for ever', async () => {
  const first = await db.transaction((tx) => internTokens(tx, ['b', 'a', 'b']));
  const second = await db.transaction((tx) => internTokens(tx, ['a', 'c']));
  expect([...first.keys()].sort()).toEqual(['a', 'b']);
  expect(second.get('a')).toBe(first.get('a'));
  expect(new Set([...first.values(), ...second.values()]).size).toBe(3);
});

it('answers an empty list with an empty map', async () => {
  expect(await db.transaction((tx) => internTokens(tx, []))).toEqual(new Map());
});

it('agrees on the numbers when many transactions name the same tokens in different orders at once', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `concurrent:${index}`);
  const maps = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      db.transaction((tx) => internTokens(tx, index % 2 === 0 ? names : [...names].reverse())),
    ),
  );
  for (const name of names) expect(new Set(maps.map((map) => map.get(name))).size).toBe(1);
});
