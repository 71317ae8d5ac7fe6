import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchExclusion, type ListedPerson, type ScreenedPerson } from './match-exclusion';
import { entryNameKeys, personNameKeys } from './name-keys';
import { namesAgree } from './names-agree';

const entry = (lastName: string, firstName: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  lastName,
  firstName,
  middleName: '',
  birthDate: null,
  npi: null,
  ...more,
});
const person = (names: string[], more: Partial<ScreenedPerson> = {}): ScreenedPerson => ({
  names,
  readings: [],
  birthDate: null,
  npis: [],
  ...more,
});

describe('matchExclusion', () => {
  const listed = entry('GREYWATER', 'EDMUND', { middleName: 'T', birthDate: '1961-03-07', npi: '1100980022' });

  it.each([
    ['the NPI alone, under another name', person(['Ann Other'], { npis: ['1100970015', '1100980022'] }), 'strong'],
    ['name and birth date', person(['Edmund Greywater'], { birthDate: '1961-03-07' }), 'probable'],
    [
      'another spelling and birth date',
      person(['Ed Miller', 'Edmund Greywater'], { birthDate: '1961-03-07' }),
      'probable',
    ],
    ['the name, no birth date given', person(['Edmund Greywater']), 'name_only'],
    ['the name, another birth date stated', person(['Edmund Greywater'], { birthDate: '1975-01-01' }), 'name_only'],
    ['the birth date alone', person(['Ann Other'], { birthDate: '1961-03-07' }), null],
    ['neither', person(['Ann Other'], { npis: ['1100970015'] }), null],
    ['a nickname', person(['Eddie Greywater']), null],
    ['the name with another middle name', person(['Edmund Paul Greywater']), null],
    [
      'another middle name, the same birth date',
      person(['Edmund Paul Greywater'], { birthDate: '1961-03-07' }),
      'probable',
    ],
  ] as const)('by %s', (_what, someone, strength) => {
    expect(matchExclusion(someone, listed)).toBe(strength);
  });

  it('calls a name the same whether or not a line without NPI and birth date says more', () => {
    expect(matchExclusion(person(['Edmund Greywater'], { npis: [''] }), entry('GREYWATER', 'EDMUND'))).toBe(
      'name_only',
    );
  });

  it('holds nobody as a business', () => {
    expect(matchExclusion(person(['Example Care Pharmacy Inc']), entry('', ''))).toBeNull();
  });

  it('lets a reinstatement or a waiver in the line change nothing', () => {
    const waived = { ...listed, reinstatedOn: '2020-01-01', waivedOn: '2021-01-01' };
    expect(matchExclusion(person(['Edmund Greywater']), waived)).toBe('name_only');
  });
});

describe('namesAgree', () => {
  it.each([
    ['José Muñoz', 'MUNOZ', 'JOSE', 'full'],
    ['Jürgen Müller', 'MUELLER', 'JUERGEN', 'full'],
    ['Jürgen Müller', 'MULLER', 'JURGEN', 'full'],
    ['Søren Ørsted', 'ORSTED', 'SOREN', 'full'],
    ['Łukasz Wróbel', 'WROBEL', 'LUKASZ', 'full'],
    ["Sean O'Madeup", 'O MADEUP', 'SEAN', 'full'],
    ['Sean O’Madeup', "O'MADEUP", 'SEAN', 'full'],
    ['Marguerite Holloway Brandt', 'HOLLOWAY-BRANDT', 'MARGUERITE', 'full'],
    ['Marguerite Brandt', 'HOLLOWAY-BRANDT', 'MARGUERITE', 'partial'],
    ['Marguerite Holloway-Brandt', 'HOLLOWAY', 'MARGUERITE', 'partial'],
    ['Walter Pretendski', 'PRETENDSKI JR', 'WALTER', 'full'],
    ['Dr. Walter Pretendski, Jr., MD', 'PRETENDSKI', 'WALTER', 'full'],
    ['Pretendski, Walter', 'PRETENDSKI', 'WALTER', 'full'],
    ['Anh Do', 'DO', 'ANH', 'full'],
    ['Zhang Wei', 'ZHANG', 'WEI', 'full'],
    ['Wei Zhang', 'ZHANG', 'WEI', 'full'],
    ['W. Zhang', 'ZHANG', 'WEI', 'full'],
    ['Wei Zhang', 'ZHANG', 'W', 'full'],
    ['Mary Ann Smith', 'SMITH', 'MARYANN', 'full'],
    ['Maryann Smith', 'SMITH', 'MARY ANN', 'full'],
    ['Christopher-Longname Inventado', 'INVENTADO', 'CHRISTOPHER-LON', 'full'],
    ['Christopher Inventado', 'INVENTADO', 'CHRISTOPHER-LON', 'full'],
    ['Alexandrina Wolfeschlegelsteinhausen', 'WOLFESCHLEGELSTEINHA', 'ALEXANDRINA', 'full'],
    ['Maria de la Cruz', 'DE LA CRUZ', 'MARIA', 'full'],
    ['John Smith', 'SMYTHE', 'JOHN', 'no'],
    ['John Smith', 'SMITH', 'JOHNATHAN', 'no'],
    ['John van Dyke', 'VAN BUREN', 'JOHN', 'no'],
    ['Smith', 'SMITH', 'JOHN', 'no'],
    ['王伟', 'WANG', 'WEI', 'no'],
    ['', 'SMITH', 'JOHN', 'no'],
  ])('%s and %s, %s: %s', (spelling, lastName, firstName, verdict) => {
    expect(namesAgree(spelling, { lastName, firstName, middleName: '' })).toBe(verdict);
  });

  it('reads further given names only where they contradict', () => {
    const listed = { lastName: 'SMITH', firstName: 'JOHN', middleName: 'PATRICK' };
    expect(namesAgree('John Smith', listed)).toBe('full');
    expect(namesAgree('John P. Smith', listed)).toBe('full');
    expect(namesAgree('John Q. Smith', listed)).toBe('partial');
  });

  it('never agrees with a line that no key of the person finds', () => {
    const word = fc.constantFrom(
      'al',
      'maria',
      'o’neil',
      'SMITH',
      'van',
      'der',
      'Müller',
      'jr',
      'do',
      'x',
      'Lopez-Diaz',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const text = fc.oneof(name, fc.string({ maxLength: 25 }));
    fc.assert(
      fc.property(text, text, text, (spelling, lastName, firstName) => {
        if (namesAgree(spelling, { lastName, firstName, middleName: '' }) === 'no') return;
        const keys = personNameKeys([spelling]);
        expect(entryNameKeys({ lastName, firstName }).filter((key) => keys.includes(key))).not.toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});
