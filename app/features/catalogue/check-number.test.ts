import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCredentialKind } from './catalogue';
import type { CredentialKind } from './credential-kind';
import { shippedCatalogue } from './shipped/shipped-catalogue';
import { checkNumber, maskNumber, normalizeNumber } from './check-number';

function kind(code: string): CredentialKind {
  const found = findCredentialKind(shippedCatalogue, code);
  if (!found) throw new Error(code);
  return found;
}

/** Kind, number, whether it is well-formed. */
const vectors: readonly (readonly [string, string, boolean])[] = [
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
  ['us_medical_license', 'A123456', true],
  ['us_medical_license', 'A 12 & 3', false],
  ['us_nurse', 'RN123456', true],
  ['us_nurse', '1', false],
  ['us_pharmacist', 'PH12345', true],
  ['us_pharmacist', '药1', false],
  ['us_physician_assistant', '1123456', true],
  ['us_physician_assistant', 'PA12345', false],
  ['us_psychologist', 'PSY12345', true],
  ['us_psychologist', 'PSY_1', false],
  ['us_dentist', 'DN12345', true],
  ['us_dentist', '', false],
  ['uk_specialist_gmc', '7012345', true],
  ['uk_specialist_gmc', '70123', false],
  ['uk_nurse_nmc', '98I1234E', true],
  ['uk_nurse_nmc', '9811234E', false],
  ['uk_pharmacist_gphc', '2012345', true],
  ['uk_pharmacist_gphc', '201234', false],
  ['cn_physician', '110310101000123', true],
  ['cn_physician', '11031010100012', false],
  ['cn_physician', '1103101010001234', false],
  ['cn_physician_qualification', '202211110110101199003071234', true],
  ['cn_physician_qualification', '20221111011010119900307123X', true],
  ['cn_physician_qualification', '199811110110101900307123', true],
  ['cn_physician_qualification', '2022111101101011990030712', false],
  ['cn_physician_qualification', '182211110110101199003071234', false],
  ['cn_pharmacist', 'ZY00123456', true],
  ['cn_pharmacist', 'ZY001', false],
  ['eu_physician', '123456', true],
  ['eu_physician', 'x', false],
  ['us_attorney', '123456', true],
  ['us_attorney', '*', false],
  ['us_attorney_ca', '123456', true],
  ['us_attorney_ca', '1234567', false],
  ['us_patent_practitioner', '65432', true],
  ['us_patent_practitioner', '6543', false],
  ['uk_solicitor', '123456', true],
  ['uk_solicitor', 'SRA12', false],
  ['uk_barrister', '12345', true],
  ['uk_barrister', '12', false],
  ['uk_solicitor_scotland', '12345', true],
  ['uk_solicitor_scotland', 'S1', false],
  ['cn_legal_qualification', 'A20181101012345', true],
  ['cn_legal_qualification', 'A2018', false],
  ['cn_patent_attorney', '1100112345', true],
  ['cn_patent_attorney', '11', false],
  ['eu_lawyer', '123456', true],
  ['eu_lawyer', '1', false],
  ['us_finra', '1234567', true],
  ['us_finra', '123456789', false],
  ['us_adviser', '1234567', true],
  ['us_adviser', 'CRD1', false],
  ['us_cfp', '123456', true],
  ['us_cfp', '1', false],
  ['us_enrolled_agent', '00123456EA', true],
  ['us_enrolled_agent', 'EA', false],
  ['us_enrolled_agent', '00123456', false],
  ['uk_ica', '1234567', true],
  ['uk_ica', '12', false],
  ['acca', '1234567', true],
  ['acca', '1234', false],
  ['frm', '123456', true],
  ['frm', '1', false],
  ['cn_cpa', '110001234567', true],
  ['cn_cpa', '1100', false],
  ['cn_fund_practitioner', 'A20201234567', true],
  ['cn_fund_practitioner', 'A2020', false],
  ['eu_auditor', '123456', true],
  ['eu_auditor', '!', false],
  ['cn_ai_trainer', 'Y000033001001234567', true],
  ['cn_ai_trainer', 'Y0', false],
  ['us_physician_board_certified', '1508869488', true],
  ['us_physician_board_certified', '1508869489', false],
];

describe('checkNumber', () => {
  it.each(vectors)('%s %s: %s', (code, number, expected) => {
    expect(checkNumber(kind(code), number, 2026)).toBe(expected);
  });

  it('has a good and a bad number of every kind that ships with one', () => {
    const tried = (code: string, expected: boolean) => vectors.some(([of, , is]) => of === code && is === expected);
    const numbered = shippedCatalogue.credentialKinds.filter(({ numberRule }) => numberRule.rule !== 'none');
    expect(numbered.filter(({ code }) => !tried(code, true) || !tried(code, false)).map(({ code }) => code)).toEqual(
      [],
    );
  });

  it('takes its own example of every kind', () => {
    for (const each of shippedCatalogue.credentialKinds) {
      expect(checkNumber(each, normalizeNumber(each.numberExample), 2026), each.code).toBe(true);
    }
  });

  it('takes no number at all where a kind has none', () => {
    const unnumbered = shippedCatalogue.credentialKinds.filter(({ numberRule }) => numberRule.rule === 'none');
    expect(unnumbered.map(({ code }) => code)).toContain('degree');
    for (const each of unnumbered) {
      for (const number of ['0', '123456', 'NONE', '-']) expect(checkNumber(each, number, 2026), each.code).toBe(false);
    }
  });

  it('never throws, for any kind and any text', () => {
    for (const each of shippedCatalogue.credentialKinds) {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          maskNumber(normalizeNumber(text));
          return [text, normalizeNumber(text)].every((some) => typeof checkNumber(each, some, 2026) === 'boolean');
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
