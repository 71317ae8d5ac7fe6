import { describe, expect, it } from 'vitest';
import { applicationSteps } from './application-steps';
import { findGaps, provenDomains, stepStates, type ApplicationFacts } from './judge-application';

const complete: ApplicationFacts = {
  saved: {
    work: { version: 1, domains: ['medicine', 'law'], places: ['US'], languages: ['en'], kinds: ['rate'] },
    identity: { version: 1 },
    profile: { version: 1 },
    rate: { version: 2 },
    conflicts: { version: 1, hasNone: true },
  },
  hasBirthDate: true,
  credentials: [
    { domain: 'medicine', jurisdiction: 'US', status: 'format_checked' },
    { domain: 'law', jurisdiction: 'US-NY', status: 'verified' },
  ],
  languages: [{ tag: 'en-GB', status: 'claimed' }],
  conflictCount: 0,
};
const gapsOf = (changed: Partial<ApplicationFacts>) => findGaps({ ...complete, ...changed });

describe('what keeps an application from being handed in', () => {
  it('is nothing when every step is done', () => {
    expect(findGaps(complete)).toEqual([]);
    expect(Object.values(stepStates(complete))).toEqual(applicationSteps.map(() => 'done'));
  });

  it('is named for an empty application, and what depends on the chosen work is asked for afterwards', () => {
    const empty: ApplicationFacts = {
      saved: {},
      hasBirthDate: false,
      credentials: [],
      languages: [],
      conflictCount: 0,
    };
    expect(findGaps(empty).map(({ gap }) => gap)).toEqual([
      'workNotChosen',
      'identityNotConfirmed',
      'profileMissing',
      'rateMissing',
      'conflictsNotDeclared',
    ]);
    expect(Object.values(stepStates(empty))).toEqual(applicationSteps.map(() => 'missing'));
  });

  it('is a credential for each chosen field; one that was refused or taken back is none', () => {
    for (const status of ['rejected', 'withdrawn', 'revoked', 'superseded'] as const) {
      const credentials = complete.credentials.map((one) => (one.domain === 'law' ? { ...one, status } : one));
      expect(gapsOf({ credentials })).toEqual([{ step: 'credentials', gap: 'credentialMissing', subject: 'law' }]);
    }
    const degree = { domain: 'general', jurisdiction: '*', status: 'verified' } as const;
    expect(gapsOf({ credentials: [degree] }).map(({ subject }) => subject)).toEqual(['medicine', 'law']);
  });

  it('is a language of the work that is not stated, or was not accepted', () => {
    const missing = [{ step: 'languages', gap: 'languageMissing', subject: 'en' }];
    expect(gapsOf({ languages: [] })).toEqual(missing);
    expect(gapsOf({ languages: [{ tag: 'en', status: 'rejected' }] })).toEqual(missing);
  });

  it('is the birth date for US medicine, and for nothing else', () => {
    expect(gapsOf({ hasBirthDate: false })).toEqual([{ step: 'identity', gap: 'birthDateMissing' }]);
    const { work, ...rest } = complete.saved;
    if (!work) throw new Error('the complete application has chosen its work');
    const lawyer = { saved: { ...rest, work: { ...work, domains: ['law' as const] } }, hasBirthDate: false };
    expect(gapsOf({ ...lawyer, credentials: complete.credentials.slice(1) })).toEqual([]);
  });

  it('is a word about conflicts: some that are named, or that there are none', () => {
    const { conflicts: _none, ...saved } = complete.saved;
    expect(gapsOf({ saved })).toEqual([{ step: 'conflicts', gap: 'conflictsNotDeclared' }]);
    expect(gapsOf({ saved, conflictCount: 1 })).toEqual([]);
    expect(gapsOf({ saved: { ...saved, conflicts: { version: 1, hasNone: false } } })).toHaveLength(1);
  });
});

it('finds proven the chosen fields with a credential in force, and no others', () => {
  expect(provenDomains(complete)).toEqual(['law']);
  const expiring = { domain: 'medicine', jurisdiction: 'US', status: 'expiring' } as const;
  expect(provenDomains({ ...complete, credentials: [expiring] })).toEqual(['medicine']);
  const finance = { domain: 'finance', jurisdiction: '*', status: 'verified' } as const;
  expect(provenDomains({ ...complete, credentials: [finance] })).toEqual([]);
});
