import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/catalogue';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { credentialTokens, deriveCapabilities, type CredentialFact, type LanguageFact } from './derive-capabilities';
import { credentialStatuses } from './credential';

const now = new Date('2026-11-20T00:00:00Z');
const later = new Date('2027-02-01T00:00:00Z');
const muchLater = new Date('2027-11-20T00:00:00Z');

const physician: CredentialFact = {
  kind: 'us_physician',
  kindVersion: 1,
  jurisdiction: 'US',
  specialties: [],
  level: null,
  status: 'verified',
  validUntil: muchLater,
};
const english: LanguageFact = { tag: 'en-GB', readLevel: 'B1', writeLevel: 'A2', status: 'verified' };

describe('deriveCapabilities', () => {
  it('widens a verified credential by kind and by jurisdiction', () => {
    expect(deriveCapabilities(shippedCatalogue, [physician], [], now)).toEqual({
      tokens: [
        'credential:physician:*',
        'credential:physician:US',
        'credential:us_physician:*',
        'credential:us_physician:US',
      ],
      validUntil: muchLater,
    });
  });

  it('proves a language up to its level, for reading and writing apart, and for the wider tag', () => {
    expect(deriveCapabilities(shippedCatalogue, [], [english], now).tokens).toEqual([
      'language:en-GB:read:A1',
      'language:en-GB:read:A2',
      'language:en-GB:read:B1',
      'language:en-GB:write:A1',
      'language:en-GB:write:A2',
      'language:en:read:A1',
      'language:en:read:A2',
      'language:en:read:B1',
      'language:en:write:A1',
      'language:en:write:A2',
    ]);
  });

  it('never combines two credentials into a third', () => {
    const attorney = { ...physician, kind: 'us_attorney_ny', jurisdiction: 'US-NY', validUntil: later };
    const both = deriveCapabilities(shippedCatalogue, [physician, attorney], [], now).tokens;
    expect(both).toEqual(
      [
        ...credentialTokens(shippedCatalogue, { kind: 'us_physician', jurisdiction: 'US' }),
        ...credentialTokens(shippedCatalogue, { kind: 'us_attorney_ny', jurisdiction: 'US-NY' }),
      ].sort(),
    );
    expect(both).not.toContain('credential:us_physician:US-NY');
    expect(both).not.toContain('credential:physician:US-NY');
  });

  it('takes no physician in California who is an attorney in New York for an attorney in California', () => {
    const inCalifornia = { ...physician, kind: 'us_medical_license', jurisdiction: 'US-CA' };
    const attorney = { ...physician, kind: 'us_attorney_ny', jurisdiction: 'US-NY' };
    const { tokens } = deriveCapabilities(shippedCatalogue, [inCalifornia, attorney], [], now);
    expect(tokens).toContain('credential:attorney:US-NY');
    expect(tokens.filter((token) => token.includes('attorney') && token.includes('US-CA'))).toEqual([]);
    expect(tokens.filter((token) => token.includes('physician') && token.includes('US-NY'))).toEqual([]);
  });

  it('joins every specialty and every level up to the proven one to kind and place, and never those of two credentials', () => {
    const trainer = {
      ...physician,
      kind: 'cn_ai_trainer',
      jurisdiction: 'CN',
      specialties: ['data_annotator'],
      level: '3',
    };
    const heart = { ...physician, specialties: ['207RC0000X'] };
    const { tokens } = deriveCapabilities(shippedCatalogue, [heart, trainer], [], now);
    expect(tokens).toContain('credential:physician:US:s=207RC0000X');
    expect(tokens).toContain('credential:physician:US:s=207R00000X');
    for (const level of ['5', '4', '3'])
      expect(tokens).toContain(`credential:cn_ai_trainer:CN:s=data_annotator:l=${level}`);
    expect(tokens).not.toContain('credential:cn_ai_trainer:CN:l=2');
    expect(tokens.filter((token) => token.includes('physician') && token.includes('data_annotator'))).toEqual([]);
  });

  it('follows the version a credential was verified under, also once its kind is out of use', () => {
    const [first] = shippedCatalogue.credentialKinds.filter(({ code }) => code === 'us_physician');
    const second = first && { ...first, version: 2, parents: ['us_physician_board_certified'] };
    if (!first || !second) throw new Error('no such kind');
    const others = [...shippedCatalogue.generalKinds, ...shippedCatalogue.credentialKinds].filter(
      ({ code }) => code !== 'us_physician',
    );
    const held = deriveCapabilities(shippedCatalogue, [physician], [], now).tokens;
    const changed = buildCatalogue([...others, second], shippedCatalogue.specialties, [first]);
    expect(deriveCapabilities(changed, [physician], [], now).tokens).toEqual(held);
    const retired = buildCatalogue(others, shippedCatalogue.specialties, [first]);
    expect(deriveCapabilities(retired, [physician], [], now).tokens).toEqual(held);
    const certified = { ...physician, kind: 'us_physician_board_certified' };
    expect(deriveCapabilities(retired, [certified], [], now).tokens).toContain('credential:physician:US');
  });

  it('is true until the earliest lapse', () => {
    const soon = { ...physician, kind: 'cfa', jurisdiction: '*', validUntil: later };
    expect(deriveCapabilities(shippedCatalogue, [physician, soon], [english], now).validUntil).toEqual(later);
    expect(deriveCapabilities(shippedCatalogue, [], [english], now).validUntil).toBeNull();
  });

  it('counts no credential that is not verified, or whose time is over', () => {
    for (const status of credentialStatuses) {
      const { tokens } = deriveCapabilities(shippedCatalogue, [{ ...physician, status }], [], now);
      expect(tokens.length > 0, status).toBe(status === 'verified' || status === 'expiring');
    }
    expect(deriveCapabilities(shippedCatalogue, [{ ...physician, validUntil: now }], [], now)).toEqual({
      tokens: [],
      validUntil: null,
    });
  });

  it('counts no language that is only claimed or was rejected', () => {
    for (const status of ['claimed', 'rejected'] as const) {
      expect(deriveCapabilities(shippedCatalogue, [], [{ ...english, status }], now).tokens).toEqual([]);
    }
  });
});
