import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHolderNames, type HolderName } from './compare-holder-names';
import { readHanName } from './read-han-name.server';

function compare(registered: string, ...names: string[]) {
  const variants = ['stated', 'legal', 'other', 'other'] as const;
  const known = names.map((text, index): HolderName => ({ text, variant: variants[index] ?? 'other' }));
  return compareHolderNames(known, registered, readHanName);
}

describe('a name in Chinese characters', () => {
  it.each([
    ['王小明', 'Xiaoming Wang'],
    ['王小明', 'WANG XIAO MING'],
    ['王小明', 'Wang, Xiao-Ming'],
    ['王小明', 'Xiaoming David Wang'],
    ['王小明', 'David Xiaoming Wang'],
    ['王小明', 'Hsiao-Ming Wang'],
    ['王小明', 'Dr. Xiǎomíng Wáng'],
    ['欧阳娜娜', 'Nana Ouyang'],
    ['欧阳娜娜', 'OU YANG NA NA'],
    ['歐陽娜娜', 'Nana Ou-Yang'],
    ['吕布', 'Lü Bu'],
    ['吕布', 'Lyu Bu'],
    ['吕布', 'Bu Lv'],
    ['吕布', 'LU BU'],
    ['仇英', 'Ying Qiu'],
    ['单田芳', 'Tianfang Shan'],
    ['曾国藩', 'Guofan Zeng'],
    ['曾国藩', 'Tseng Kuo-fan'],
    ['解小东', 'Xie Xiaodong'],
    ['西安', 'Xi An'],
    ['张志强', 'Chang Chih-chiang'],
    ['陈思思', 'Chan Sisi'],
    ['尼格·买', 'Nige Mai'],
  ])('%s may be %j, which is never more than similar', (han, latin) => {
    const expected = { verdict: 'similar', isTransliterated: true };
    expect(compare(latin, han)).toMatchObject(expected);
    expect(compare(han, latin)).toMatchObject(expected);
  });

  it.each([
    ['王小明', 'John Smith'],
    ['王小明', 'Wang'],
    ['王小明', 'Xiaoming'],
    ['王小明', 'Xiaoming Li'],
    ['王小明', 'Ming Xiao Wang'],
    ['王小明', 'Xiaohong Wang'],
    ['梁朝伟', 'Tony Leung Chiu-wai'],
    ['田中芽衣', 'Mei Tanaka'],
    ['李', 'Li'],
    ['たなか', 'Tanaka'],
    ['', 'Wang'],
  ])('%s says nothing about %j: a person has to look', (han, latin) => {
    expect(compare(latin, han)).toMatchObject({ verdict: 'unknown', isTransliterated: false });
  });

  it('is compared with characters as it is written', () => {
    expect(compare('王小明', '王小明')).toMatchObject({ verdict: 'match', isTransliterated: false });
    expect(compare('王小明', '王大明')).toMatchObject({ verdict: 'mismatch' });
  });
});

describe('several names of one holder', () => {
  it.each([
    ['the one stated', ['Mei Tanaka', 'M Tanaka'], 'match', 'stated', 'Mei Tanaka'],
    ['the name of the account', ['M Tanaka', 'Mei Tanaka'], 'match', 'legal', 'Mei Tanaka'],
    ['a former one', ['Mei Sato', 'Mei Sato', 'Mei Abe', 'Mei Tanaka'], 'match', 'other', 'Mei Tanaka'],
    ['a similar one', ['Mei Sato', 'M. Tanaka'], 'similar', 'legal', 'M. Tanaka'],
    [
      'none, the contradiction outweighing what cannot be told',
      ['Mei Sato', '田中芽衣'],
      'mismatch',
      'stated',
      'Mei Sato',
    ],
    ['none that can be told', ['田中芽衣'], 'unknown', 'stated', '田中芽衣'],
  ])('are each compared: %s', (_what, names, verdict, variant, text) => {
    expect(compare('MEI TANAKA', ...names)).toMatchObject({ verdict, variant, text });
  });

  it('of nobody is no comparison', () => {
    expect(compare('MEI TANAKA')).toBeUndefined();
  });

  it('never throw, whatever they are written in', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
          { maxLength: 8 },
        )
        .map((some) => some.join('')),
      fc.stringMatching(/^[A-Z][a-z]{1,5}( [A-Z][a-z]{0,5}){0,4}$/),
    );
    fc.assert(
      fc.property(name, name, (a, b) => compare(a, b)?.verdict !== undefined),
      { numRuns: 3_000 },
    );
  });
});
