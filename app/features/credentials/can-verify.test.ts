import { describe, expect, it } from 'vitest';
import { canVerifyByRegister, canVerifyManually, type ReliedCheck } from './can-verify';
import { findCredentialKind } from '../catalogue/catalogue';
import type { CredentialKind } from '../catalogue/credential-kind';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';

const now = new Date('2026-11-20T10:00:00Z');
const DAY_MS = 86_400_000;

function kind(code: string): CredentialKind {
  const found = findCredentialKind(shippedCatalogue, code);
  if (!found) throw new Error(code);
  return found;
}

const agreeing: ReliedCheck = {
  checkedAt: now,
  outcome: 'found',
  registerExpiresOn: null,
  comparisons: [{ field: 'name', claimed: 'A B', registered: 'A B', verdict: 'match' }],
};

describe('canVerifyByRegister', () => {
  const physician = kind('us_physician');

  it('carries for a year from the check', () => {
    expect(canVerifyByRegister(physician, agreeing, null, now)).toEqual({
      ok: true,
      value: new Date(now.getTime() + 365 * DAY_MS),
    });
  });

  it('counts the year from the check and not from the decision', () => {
    const checkedAt = new Date(now.getTime() - 120 * DAY_MS);
    expect(canVerifyByRegister(physician, { ...agreeing, checkedAt }, null, now)).toEqual({
      ok: true,
      value: new Date(now.getTime() + 245 * DAY_MS),
    });
  });

  it.each<[string, ReliedCheck | undefined]>([
    ['checkMissing', undefined],
    ['checkTooOld', { ...agreeing, checkedAt: new Date(now.getTime() - 120 * DAY_MS - 1) }],
    ['registerDidNotFind', { ...agreeing, outcome: 'notFound' }],
    ['registerNotAsked', { ...agreeing, outcome: 'couldNotAsk' }],
    [
      'registerDisagrees',
      { ...agreeing, comparisons: [{ field: 'name', claimed: 'A B', registered: 'C D', verdict: 'mismatch' }] },
    ],
    [
      'registerUnclear',
      { ...agreeing, comparisons: [{ field: 'name', claimed: '李娜', registered: 'C D', verdict: 'unknown' }] },
    ],
    [
      'registerUnclear',
      { ...agreeing, comparisons: [{ field: 'status', claimed: 'active', registered: 'Moved', verdict: 'unknown' }] },
    ],
    [
      'registerUnclear',
      {
        ...agreeing,
        comparisons: [{ field: 'profession', claimed: 'physician', registered: null, verdict: 'unknown' }],
      },
    ],
    [
      'registerUnclear',
      {
        ...agreeing,
        comparisons: [{ field: 'specialty', claimed: '207RC0000X', registered: '207R00000X', verdict: 'similar' }],
      },
    ],
    ['alreadyLapsed', { ...agreeing, registerExpiresOn: new Date('2026-11-19T00:00:00Z') }],
  ])('refuses: %s', (code, check) => {
    expect(canVerifyByRegister(physician, check, null, now)).toMatchObject({ ok: false, error: { code } });
  });

  it('takes a specialization the register names for the general field that was stated', () => {
    const wider = { field: 'specialty', claimed: '207R00000X', registered: '207RC0000X', verdict: 'similar' } as const;
    expect(canVerifyByRegister(physician, { ...agreeing, comparisons: [wider] }, null, now).ok).toBe(true);
  });

  it('carries no longer than the earlier of the day named by the register and the one named by the desk', () => {
    const [sooner, later] = [new Date('2027-01-31T00:00:00Z'), new Date('2027-03-31T00:00:00Z')];
    const until = { ok: true, value: new Date('2027-02-01T00:00:00Z') };
    const named = (registerExpiresOn: Date) => ({ ...agreeing, registerExpiresOn });
    expect(canVerifyByRegister(physician, named(sooner), null, now)).toEqual(until);
    expect(canVerifyByRegister(physician, named(sooner), later, now)).toEqual(until);
    expect(canVerifyByRegister(physician, named(later), sooner, now)).toEqual(until);
  });

  it('never verifies a board certification from an identity register', () => {
    expect(canVerifyByRegister(kind('us_physician_board_certified'), agreeing, null, now)).toMatchObject({
      ok: false,
      error: { code: 'registerNotEnough' },
    });
  });
});

describe('canVerifyManually', () => {
  it('refuses a credential whose last valid day is over', () => {
    const expiresOn = new Date('2026-11-19T00:00:00Z');
    expect(canVerifyManually(kind('cfa'), now, expiresOn, now)).toMatchObject({
      ok: false,
      error: { code: 'alreadyLapsed' },
    });
    expect(canVerifyManually(kind('cfa'), now, new Date('2026-11-20T00:00:00Z'), now)).toEqual({
      ok: true,
      value: new Date('2026-11-21T00:00:00Z'),
    });
  });

  it('is closed where only the register itself verifies, and the register where only the desk does', () => {
    const registerOnly = { ...kind('us_physician'), verifiedBy: ['register' as const] };
    expect(canVerifyManually(registerOnly, now, null, now)).toMatchObject({ error: { code: 'deskMayNot' } });
    const deskOnly = { ...kind('us_physician'), verifiedBy: ['desk' as const] };
    expect(canVerifyByRegister(deskOnly, agreeing, null, now)).toMatchObject({ error: { code: 'registerNotEnough' } });
  });
});
