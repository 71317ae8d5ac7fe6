import { expect, it } from 'vitest';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { explainEligibility } from './explain-eligibility';

const clause = [
  'credential:us_physician:US',
  'credential:us_physician:*',
  'credential:physician:US',
  'language:en:read:B2',
  'language:en:read:B1',
];
const nobody = {
  catalogue: shippedCatalogue,
  clauses: [clause],
  held: new Set<string>(),
  stated: new Set<string>(),
  suspended: false,
  ownOrganization: false,
  application: 'approved' as const,
};

it('names the credential and the language level that fail, not what they imply', () => {
  expect(explainEligibility(nobody)).toEqual({
    eligible: false,
    suspended: false,
    ownOrganization: false,
    application: null,
    unmet: [
      { token: 'credential:us_physician:US', state: 'missing' },
      { token: 'language:en:read:B2', state: 'missing' },
    ],
  });
});

it('says what is stated already and being checked', () => {
  const stated = new Set(['credential:us_physician:US']);
  expect(explainEligibility({ ...nobody, stated })).toMatchObject({
    unmet: [{ state: 'inReview' }, { state: 'missing' }],
  });
});

it('says nothing is missing to who holds a clause, unless they are suspended or belong to the company', () => {
  const held = new Set(clause);
  expect(explainEligibility({ ...nobody, held })).toEqual({ eligible: true });
  expect(explainEligibility({ ...nobody, held, suspended: true })).toMatchObject({ eligible: false, unmet: [] });
  expect(explainEligibility({ ...nobody, held, ownOrganization: true })).toMatchObject({ eligible: false, unmet: [] });
});

it('says that the application is not decided, also to who lacks nothing else', () => {
  const held = new Set(clause);
  for (const application of ['none', 'draft', 'in_review', 'suspended', 'rejected'] as const)
    expect(explainEligibility({ ...nobody, held, application })).toEqual({
      eligible: false,
      suspended: false,
      ownOrganization: false,
      application,
      unmet: [],
    });
});
