import { describe, expect, it } from 'vitest';
import { compareWithRegister, hasMismatch, type ComparedClaim, type RegisterFacts } from './compare-with-register';

const claim: ComparedClaim = {
  names: [{ text: 'Maria Alvarez', variant: 'stated' }],
  expectsPhysician: true,
  specialties: [],
  expiresOn: null,
};
const facts: RegisterFacts = {
  name: 'MARIA ALVAREZ',
  isActive: true,
  status: 'A',
  isIndividual: true,
  holderType: 'NPI-1',
  professions: [{ code: '207X00000X', description: 'Orthopaedic Surgery' }],
};

function compare(changed: Partial<RegisterFacts> = {}, stated: Partial<ComparedClaim> = {}, until: Date | null = null) {
  return compareWithRegister({ ...claim, ...stated }, { ...facts, ...changed }, until, () => []);
}

describe('compareWithRegister', () => {
  it('finds nothing to object to when all fields agree', () => {
    const comparisons = compare();
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
    expect(hasMismatch(compare(changed))).toBe(true);
  });

  it('says unknown where the register is silent', () => {
    const silent = { name: null, isActive: null, status: null, isIndividual: null, holderType: null, professions: [] };
    expect(compare(silent).map((comparison) => comparison.verdict)).toEqual(Array.from({ length: 4 }, () => 'unknown'));
  });

  it('says under which of the holder’s names it agrees', () => {
    const names = [...claim.names, { text: 'Maria Ruiz', variant: 'other' as const }];
    expect(compare({ name: 'RUIZ MARIA' }, { names })[0]).toEqual({
      field: 'name',
      claimed: 'Maria Ruiz',
      registered: 'RUIZ MARIA',
      verdict: 'match',
      variant: 'other',
      isTransliterated: false,
    });
  });

  it.each([
    ['a former name of the register', 'Maria Ruiz', 'similar', 'MARIA RUIZ', true],
    ['the name it has now, whatever was before', 'Maria Alvarez', 'match', 'MARIA ALVAREZ', undefined],
    ['neither', 'Jonas Weber', 'mismatch', 'MARIA ALVAREZ', undefined],
  ])('knows %s', (_what, text, verdict, registered, isFormerName) => {
    const names = [{ text, variant: 'stated' as const }];
    const line = compare({ otherNames: ['JO RUIZ', 'MARIA RUIZ'] }, { names })[0];
    expect([line?.verdict, line?.registered, line?.isFormerName]).toEqual([verdict, registered, isFormerName]);
  });

  it('compares each stated specialty with all the register lists', () => {
    const lines = compare({}, { specialties: ['207X00000X', '207XS0114X', '207R00000X'] }).slice(4);
    expect(lines.map(({ claimed, verdict }) => [claimed, verdict])).toEqual([
      ['207X00000X', 'match'],
      ['207XS0114X', 'similar'],
      ['207R00000X', 'mismatch'],
    ]);
    expect(lines[0]?.registered).toBe('Orthopaedic Surgery (207X00000X)');
  });

  it('adds the year of admission, which nobody stated', () => {
    const admitted = { field: 'admitted', claimed: '', registered: '2009', verdict: 'notStated' };
    expect(compare({ admittedYear: 2009 })).toContainEqual(admitted);
  });

  it.each([
    [null, '', 'notStated'],
    ['2028-07-31', '2028-07-31', 'match'],
    ['2027-01-01', '2027-01-01', 'match'],
    ['2028-08-01', '2028-08-01', 'similar'],
  ])('compares the last valid day stated as %s', (stated, claimed, verdict) => {
    const expiresOn = stated === null ? null : new Date(stated);
    expect(compare({}, { expiresOn }, new Date('2028-07-31')).at(-1)).toEqual({
      field: 'expiresOn',
      claimed,
      registered: '2028-07-31',
      verdict,
    });
  });
});
