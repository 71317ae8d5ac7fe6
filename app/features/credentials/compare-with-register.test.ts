import { describe, expect, it } from 'vitest';
import { compareWithRegister, hasMismatch, type RegisterFacts } from './compare-with-register';

const claim = { holderName: 'Maria Alvarez', expectsPhysician: true };
const facts: RegisterFacts = {
  name: 'MARIA ALVAREZ',
  isActive: true,
  status: 'A',
  isIndividual: true,
  holderType: 'NPI-1',
  professions: [{ code: '207X00000X', description: 'Orthopaedic Surgery' }],
};

describe('compareWithRegister', () => {
  it('finds nothing to object to when all fields agree', () => {
    const comparisons = compareWithRegister(claim, facts);
    expect(comparisons.map((comparison) => [comparison.field, comparison.verdict])).toEqual([
      ['name', 'match'],
      ['status', 'match'],
      ['holderType', 'match'],
      ['profession', 'match'],
    ]);
    expect(hasMismatch(comparisons)).toBe(false);
  });

  it.each([
    ['another name', { name: 'John Miller' }],
    ['a deactivated number', { isActive: false, status: 'D' }],
    ['an organization', { isIndividual: false, holderType: 'NPI-2' }],
    ['a nurse', { professions: [{ code: '163W00000X', description: 'Registered Nurse' }] }],
  ])('names %s as a mismatch', (_what, changed) => {
    expect(hasMismatch(compareWithRegister(claim, { ...facts, ...changed }))).toBe(true);
  });

  it('says unknown where the register is silent', () => {
    const silent = { name: null, isActive: null, status: null, isIndividual: null, holderType: null, professions: [] };
    expect(compareWithRegister(claim, silent).map((comparison) => comparison.verdict)).toEqual(
      Array.from({ length: 4 }, () => 'unknown'),
    );
  });
});
