import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLocaleNumber, parseLocaleNumber } from './locale-number';

describe('a number as people write it', () => {
  it.each([
    ['1,250.50', '1250.50'],
    ['１２，３４５．６', '12345.6'],
    [' 1 250 ', '1250'],
    ['.5', '0.5'],
    ['−3', '-3'],
    ['7.', '7'],
  ])('%s is %s', (written, plain) => {
    expect(parseLocaleNumber(written, 'zh-CN')).toBe(plain);
    expect(parseLocaleNumber(written, 'en')).toBe(plain);
  });

  it.each(['', 'about 3', '1.2.3', '1e5', '--1', '.'])('“%s” is no number', (written) => {
    expect(parseLocaleNumber(written, 'en')).toBeUndefined();
  });

  it('reads the signs of the language it is written in', () => {
    expect(parseLocaleNumber('1.250,5', 'de')).toBe('1250.5');
  });

  it('survives being drawn and read again, to the last digit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const plain = `${whole}.${String(cents).padStart(2, '0')}`;
          for (const locale of ['en', 'zh-CN', 'de'])
            expect(parseLocaleNumber(formatLocaleNumber(plain, locale), locale)).toBe(plain);
        },
      ),
    );
  });
});
