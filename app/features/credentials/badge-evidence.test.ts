import { describe, expect, it } from 'vitest';
import { badgeFailed, type BadgeFacts } from '~/platform/verifiable-credentials/badge-verdict';
import { badgeEvidence, readBadgeFinding } from './badge-evidence';
import { compareWithRegister } from './compare-with-register';

const badge: BadgeFacts = {
  id: 'urn:uuid:1',
  issuerId: 'https://association.example/issuers/1',
  issuerName: 'Association of Analysts',
  achievementId: 'https://association.example/charter',
  achievementName: 'Charter',
  achievementType: 'Certification',
  holderName: 'Mei Tanaka',
  validFrom: new Date('2026-03-04T15:00:00Z'),
  validUntil: new Date('2027-03-05T00:00:00Z'),
  algorithm: 'ES256',
  publishesStatus: true,
};
const given = { id: 'k', credentialId: 'c', checkedAt: new Date('2026-11-21T12:00:00Z'), textSha256: 'ab' };

describe('badgeEvidence', () => {
  it('keeps what a valid badge says, with the days as a register has them, and decides nothing', () => {
    const record = badgeEvidence({ outcome: 'valid', badge, binding: 'email' }, given);
    expect(record).toMatchObject({
      method: 'vc',
      source: 'Association of Analysts',
      sourceUrl: 'https://association.example/issuers/1',
      outcome: 'found',
      registerStatus: 'valid',
      registerName: 'Mei Tanaka',
      registerSpecialty: 'Charter',
      registerIssuedOn: new Date('2026-03-04T00:00:00Z'),
      registerExpiresOn: new Date('2027-03-04T00:00:00Z'),
      evidenceSha256: 'ab',
      checkerUserId: null,
      decision: 'none',
      validUntil: null,
    });
    expect(readBadgeFinding(record)).toEqual({
      code: null,
      binding: 'email',
      achievementName: 'Charter',
      issuerId: 'https://association.example/issuers/1',
      publishesStatus: true,
    });
  });

  it.each([
    ['revoked', 'found'],
    ['suspended', 'found'],
    ['expired', 'found'],
    ['notYetValid', 'found'],
    ['issuerNotAllowed', 'notFound'],
    ['subjectNotBound', 'notFound'],
    ['statusUnreachable', 'couldNotAsk'],
    ['statusInvalid', 'couldNotAsk'],
    ['statusNotSupported', 'couldNotAsk'],
  ] as const)('a badge that is %s is an answer of the kind "%s", told by its own code', (code, outcome) => {
    const record = badgeEvidence(badgeFailed(code, badge), given);
    expect(record).toMatchObject({ outcome, registerStatus: code, decision: 'none' });
    expect(readBadgeFinding(record)).toMatchObject({ code, binding: null });
  });

  it('contradicts the claim when it is not in force', () => {
    const { facts } = badgeEvidence(badgeFailed('revoked', badge), given);
    const said = facts as unknown as Parameters<typeof compareWithRegister>[1];
    const names = [{ text: 'Mei Tanaka', variant: 'stated' as const }];
    const claim = { names, expectsPhysician: false, specialties: [], expiresOn: null };
    const compared = compareWithRegister(claim, said, null, () => []);
    expect(compared.find(({ field }) => field === 'status')?.verdict).toBe('mismatch');
  });

  it('keeps nothing of what no signature vouches for', () => {
    for (const code of ['signatureInvalid', 'keyNotFound', 'issuerUnreachable'] as const) {
      const record = badgeEvidence(badgeFailed(code), given);
      expect(record).toMatchObject({ source: 'Open Badge', sourceUrl: '', registerName: null, registerStatus: null });
      expect(readBadgeFinding(record)).toMatchObject({ code, achievementName: null, issuerId: null });
    }
  });

  it('is not read from a check of another method', () => {
    expect(readBadgeFinding({ method: 'api', facts: { code: 'revoked' } })).toBeNull();
  });
});
