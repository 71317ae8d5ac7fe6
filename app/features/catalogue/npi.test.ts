import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNpi } from './npi';

describe('isNpi', () => {
  it.each(['1234567893', '1497758122', '1508869488', '1558598797'])('accepts the valid number %s', (number) => {
    expect(isNpi(number)).toBe(true);
  });

  it.each(['1234567890', '123456789', '12345678930', '3234567893', '', '１２３４５６７８９３', '1234567893\n'])(
    'refuses %j',
    (number) => {
      expect(isNpi(number)).toBe(false);
    },
  );

  it('refuses every number that differs from a valid one in a single digit', () => {
    const valid = '1497758122';
    for (let place = 1; place < valid.length; place += 1) {
      for (const digit of '0123456789') {
        if (digit === valid[place]) continue;
        expect(isNpi(valid.slice(0, place) + digit + valid.slice(place + 1))).toBe(false);
      }
    }
  });

  it('never throws and accepts exactly one check digit for each nine digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof isNpi(text) === 'boolean'),
      { numRuns: 10_000 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 299_999_999 }), (base) => {
        const valid = [...'0123456789'].filter((digit) => isNpi(`${base}${digit}`));
        return valid.length === 1;
      }),
    );
  });
});
