import { describe, expect, it } from 'vitest';
import { parseInput } from '~/core/parse-input';
import { decideCredentialSchema } from './decide-credential.schema';

const credentialId = '01a1fc4f-857a-7954-a44e-c8721fc0a3ed';

describe('decideCredentialSchema', () => {
  it.each([
    [
      { decision: 'verify', basis: 'register', expiresOn: '' },
      { decision: 'verify', basis: 'register', expiresOn: null },
    ],
    [
      {
        decision: 'verify',
        basis: 'manual',
        registerName: 'Mei Tanaka',
        registerStatus: ' Active ',
        registerIssuedOn: '',
        attested: 'on',
        note: ' Telephoned the state board. ',
        expiresOn: '2027-06-30',
      },
      {
        basis: 'manual',
        method: 'portal',
        registerStatus: 'Active',
        registerIssuedOn: null,
        note: 'Telephoned the state board.',
        expiresOn: new Date('2027-06-30T00:00:00Z'),
      },
    ],
    [{ decision: 'reject', reasonCode: 'nameMismatch', note: 'Another person.' }, { decision: 'reject' }],
    [{ decision: 'requestInformation', reasonCode: 'other', note: 'Which name?' }, { decision: 'requestInformation' }],
  ])('reads the form %j', (form, expected) => {
    expect(parseInput(decideCredentialSchema, { ...form, credentialId })).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    [
      { decision: 'verify', basis: 'manual', note: 'Telephoned the state board.' },
      { attested: ['attestationMissing'], registerName: ['fieldRequired'], registerStatus: ['fieldRequired'] },
    ],
    [{ decision: 'verify', basis: 'manual', attested: 'on', note: 'looks fine' }, { note: ['noteTooShort'] }],
    [
      { decision: 'reject', reasonCode: '', note: ' ' },
      { reasonCode: ['fieldRequired'], note: ['fieldRequired'] },
    ],
  ])('refuses %j at its fields', (form, fields) => {
    expect(parseInput(decideCredentialSchema, { ...form, credentialId })).toMatchObject({
      ok: false,
      error: { fields },
    });
  });

  it.each([{}, { decision: 'verify' }, { decision: 'expire' }, { decision: 'verify', basis: 'hearsay' }])(
    'knows no decision %j',
    (form) => {
      expect(parseInput(decideCredentialSchema, { ...form, credentialId }).ok).toBe(false);
    },
  );
});
