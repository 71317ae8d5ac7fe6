import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialKinds, findCredentialKind, type CredentialKind } from './catalogue';
import { checkNumber, maskNumber, normalizeNumber } from './check-number';

function kind(code: string): CredentialKind {
  const found = findCredentialKind(code);
  if (!found) throw new Error(code);
  return found;
}

describe('checkNumber', () => {
  it.each([
    ['us_physician', '1497758122', true],
    ['us_physician', '1234567890', false],
    ['uk_physician_gmc', '7012345', true],
    ['uk_physician_gmc', '701234', false],
    ['uk_physician_gmc', '70123456', false],
    ['cn_lawyer', '11101201510123456', true],
    ['cn_lawyer', '11101202710123456', false],
    ['cn_lawyer', '11101195010123456', false],
    ['cn_lawyer', '21101201510123456', false],
    ['cn_lawyer', '110198810123', true],
    ['us_attorney_ny', '4012345', true],
    ['us_attorney_ny', '40A2345', false],
    ['us_cpa', 'CPA123456', true],
    ['us_cpa', 'C!', false],
    ['cfa', '123456', true],
    ['cfa', '12', false],
  ])('%s %s: %s', (code, number, expected) => {
    expect(checkNumber(kind(code), number, 2026)).toBe(expected);
  });

  it('never throws, for any kind and any text', () => {
    for (const each of credentialKinds) {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          maskNumber(normalizeNumber(text));
          return typeof checkNumber(each, normalizeNumber(text), 2026) === 'boolean';
        }),
        { numRuns: 10_000 },
      );
    }
  });
});

describe('normalizeNumber', () => {
  it('reads full-width digits, spaces and hyphens as one number', () => {
    expect(normalizeNumber(' １４９７-758 122 ')).toBe('1497758122');
  });
});

describe('maskNumber', () => {
  it('shows at most four characters and at most a third', () => {
    expect(maskNumber('1497758122')).toBe('•••••••122');
    expect(maskNumber('11101201510123456')).toBe('•••••••••••••3456');
    expect(maskNumber('12')).toBe('••');
  });
});
