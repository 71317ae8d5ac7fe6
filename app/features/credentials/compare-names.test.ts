import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from './compare-names';

describe('compareNames', () => {
  it.each([
    ['Maria Alvarez', 'MARIA ALVAREZ', 'match'],
    ['Dr. María Álvarez, MD', 'Alvarez Maria', 'match'],
    ['Maria Alvarez', 'Maria L Alvarez', 'similar'],
    ['M. Alvarez', 'Maria Alvarez', 'similar'],
    ['Maria Alvarez', 'Jonas Alvarez', 'mismatch'],
    ['Maria Alvarez', 'Maria Smith', 'mismatch'],
    ['李娜', '李娜', 'match'],
    ['李娜', 'Li Na', 'unknown'],
    ['', 'Li Na', 'unknown'],
    ['Alvarez', 'Maria Alvarez', 'mismatch'],
  ])('%j against %j: %s', (claimed, registered, verdict) => {
    expect(compareNames(claimed, registered)).toBe(verdict);
  });

  it('never throws and does not depend on which side is which', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Z][a-z]{0,3}( [A-Z][a-z]{0,2}){0,3}$/));
    fc.assert(
      fc.property(name, name, (a, b) => compareNames(a, b) === compareNames(b, a)),
      { numRuns: 5_000 },
    );
  });
});
