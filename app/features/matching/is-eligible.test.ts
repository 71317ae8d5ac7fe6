import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEligible, nearestMiss } from './is-eligible';

it('takes any clause, and of a clause every token', () => {
  expect(isEligible([[1, 2], [3]], new Set([1]))).toBe(false);
  expect(isEligible([[1, 2], [3]], new Set([1, 2]))).toBe(true);
  expect(isEligible([[1, 2], [3]], new Set([3]))).toBe(true);
  expect(isEligible([[]], new Set([3]))).toBe(false);
});

it('never loses eligibility by holding more', () => {
  const clauses = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  const tokens = fc.array(fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(clauses, tokens, tokens, (required, some, more) => {
      if (isEligible(required, new Set(some))) expect(isEligible(required, new Set([...some, ...more]))).toBe(true);
    }),
  );
});

it('names what the nearest clause lacks, and nothing for who is eligible', () => {
  expect(
    nearestMiss(
      [
        ['a', 'b', 'c'],
        ['a', 'd'],
      ],
      new Set(['a']),
    ),
  ).toEqual({ clause: ['a', 'd'], missing: ['d'] });
  expect(nearestMiss([['a']], new Set(['a']))).toBeUndefined();
});
