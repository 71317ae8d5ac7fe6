import { describe, expect, it } from 'vitest';
import type { FieldComparison } from './compare-with-register';
import { riskOfCheck } from './risk-of-check';

const facts = { name: 'A B', status: 'A', isIndividual: true, holderType: 'NPI-1', professions: [], isActive: true };
const agrees: FieldComparison = { field: 'name', claimed: 'A B', registered: 'A B', verdict: 'match' };
const differs: FieldComparison = { ...agrees, verdict: 'mismatch' };
const cannotTell: FieldComparison = { ...agrees, verdict: 'unknown' };

describe('riskOfCheck', () => {
  it.each([
    ['everything agrees', { outcome: 'found', facts }, [agrees], 0],
    ['nobody can tell', { outcome: 'found', facts }, [cannotTell], 0],
    ['nobody has the number', { outcome: 'notFound', facts: {} }, [], 10],
    ['something differs', { outcome: 'found', facts }, [agrees, differs], 10],
    ['several things differ', { outcome: 'found', facts }, [differs, differs], 10],
    ['the status is not in force', { outcome: 'found', facts: { ...facts, isActive: false } }, [differs], 20],
    [
      'the status is a measure against the holder',
      { outcome: 'found', facts: { ...facts, isActive: false, isSanctioned: true } },
      [differs],
      30,
    ],
    [
      'the register could not be asked',
      { outcome: 'couldNotAsk', facts: { reason: 'timeout', httpStatus: null } },
      [],
      0,
    ],
  ])('when %s', (_what, check, comparisons, risk) => {
    expect(riskOfCheck(check, comparisons)).toBe(risk);
  });
});
