import { describe, expect, it } from 'vitest';
import { credentialTokens, deriveCapabilities, type CredentialFact, type LanguageFact } from './derive-capabilities';
import { credentialStatuses } from './credential';

const now = new Date('2026-11-20T00:00:00Z');
const later = new Date('2027-02-01T00:00:00Z');
const muchLater = new Date('2027-11-20T00:00:00Z');

const physician: CredentialFact = {
  kind: 'us_physician',
  jurisdiction: 'US',
  status: 'verified',
  validUntil: muchLater,
};
const english: LanguageFact = { tag: 'en-GB', readLevel: 'B1', writeLevel: 'A2', status: 'verified' };

describe('deriveCapabilities', () => {
  it('widens a verified credential by kind and by jurisdiction', () => {
    expect(deriveCapabilities([physician], [], now)).toEqual({
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
    expect(deriveCapabilities([], [english], now).tokens).toEqual([
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
    const attorney: CredentialFact = {
      kind: 'us_attorney_ny',
      jurisdiction: 'US-NY',
      status: 'verified',
      validUntil: later,
    };
    const both = deriveCapabilities([physician, attorney], [], now).tokens;
    expect(both).toEqual(
      [...credentialTokens('us_physician', 'US'), ...credentialTokens('us_attorney_ny', 'US-NY')].sort(),
    );
    expect(both).not.toContain('credential:us_physician:US-NY');
    expect(both).not.toContain('credential:physician:US-NY');
  });

  it('is true until the earliest lapse', () => {
    const soon = { ...physician, kind: 'cfa', jurisdiction: '*', validUntil: later };
    expect(deriveCapabilities([physician, soon], [english], now).validUntil).toEqual(later);
    expect(deriveCapabilities([], [english], now).validUntil).toBeNull();
  });

  it('counts no credential that is not verified, or whose time is over', () => {
    for (const status of credentialStatuses) {
      const { tokens } = deriveCapabilities([{ ...physician, status }], [], now);
      expect(tokens.length > 0, status).toBe(status === 'verified' || status === 'expiring');
    }
    expect(deriveCapabilities([{ ...physician, validUntil: now }], [], now)).toEqual({ tokens: [], validUntil: null });
  });

  it('counts no language that is only claimed or was rejected', () => {
    for (const status of ['claimed', 'rejected'] as const) {
      expect(deriveCapabilities([], [{ ...english, status }], now).tokens).toEqual([]);
    }
  });
});
