import { describe, expect, it } from 'vitest';
import { parseInput } from '~/core/parse-input';
import { cefrLevels } from '../credentials/capability-tokens';
import { deriveCapabilities } from '../credentials/derive-capabilities';
import { describeClause } from './describe-clause';
import { jobDraftSchema, policyOf, type JobDraftInput } from './job-draft.schema';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { clausesOf, requirementSchema } from './requirement';

const reader = { kinds: ['us_physician'], jurisdiction: 'US', language: 'en', readLevel: 'B2' as const };
const adjudicator = { ...reader, kinds: ['us_physician_board_certified'] };
const draft: JobDraftInput = {
  title: 'Medical answers',
  domain: 'medicine',
  contentLanguage: 'en',
  guideline: '# Read carefully',
  criteria: [],
  estimatedMinutes: 10,
  capMinutes: 20,
  reviewWindowDays: 7,
  budgetMinor: 500_000n,
  currency: 'USD',
  tiers: [
    { seats: 2, rateMinorPerHour: 120_00, requirement: reader },
    { seats: 1, rateMinorPerHour: 180_00, requirement: adjudicator },
  ],
  auditPercent: 5,
};
const boardCertified = {
  kind: 'us_physician_board_certified',
  kindVersion: 1,
  jurisdiction: 'US',
  specialties: [],
  level: null,
};
const codesOf = (change: Partial<JobDraftInput>): Record<string, string[]> => {
  const parsed = parseInput(jobDraftSchema(shippedCatalogue), { ...draft, ...change });
  return parsed.ok ? {} : (parsed.error.fields ?? {});
};

describe('a job draft', () => {
  it('is taken when each tier asks for strictly more than the one below', () => {
    expect(codesOf({})).toEqual({});
    expect(policyOf(shippedCatalogue, jobDraftSchema(shippedCatalogue).parse(draft)).auditBasisPoints).toBe(500);
  });

  it('stops at 90 % of the rate and limits no hours unless it says otherwise, within bounds', () => {
    expect(jobDraftSchema(shippedCatalogue).parse(draft)).toMatchObject({
      rateFloorPercent: 90,
      weeklyLimitHours: null,
    });
    for (const rateFloorPercent of [50, 100]) expect(codesOf({ rateFloorPercent })).toEqual({});
    for (const rateFloorPercent of [49, 101])
      expect(codesOf({ rateFloorPercent })).toEqual({ rateFloorPercent: ['numberOutOfRange'] });
    for (const weeklyLimitHours of [1, 168]) expect(codesOf({ weeklyLimitHours })).toEqual({});
    expect(codesOf({ weeklyLimitHours: 0 })).toEqual({ weeklyLimitHours: ['numberOutOfRange'] });
    expect(codesOf({ weeklyLimitHours: 1.5 })).toEqual({ weeklyLimitHours: ['numberInvalid'] });
  });

  it.each([
    ['the same requirement', reader],
    ['a weaker language level', { ...adjudicator, readLevel: 'B1' as const }],
    ['a wider jurisdiction', { ...adjudicator, jurisdiction: '*' }],
    ['another kind', { ...reader, kinds: ['uk_physician_gmc'], jurisdiction: 'GB' }],
    ['one of two kinds not stronger', { ...reader, kinds: ['us_physician_board_certified', 'us_physician'] }],
  ])('names the second tier when it has %s', (_name, requirement) => {
    const [first] = draft.tiers;
    expect(codesOf({ tiers: [first ?? neverTier(), { seats: 1, rateMinorPerHour: 1, requirement }] })).toEqual({
      'tiers.1.requirement': ['tierNotStronger'],
    });
  });

  it('is taken when the second tier asks for a higher language level only', () => {
    const [first] = draft.tiers;
    const higher = { seats: 1, rateMinorPerHour: 1, requirement: { ...reader, readLevel: 'C1' as const } };
    expect(codesOf({ tiers: [first ?? neverTier(), higher] })).toEqual({});
  });

  it('names each field at fault', () => {
    expect(codesOf({ capMinutes: 5, title: ' ', contentLanguage: 'xx-!' })).toMatchObject({
      title: ['fieldTooShort'],
      contentLanguage: ['languageInvalid'],
    });
    expect(codesOf({ capMinutes: 5 })).toEqual({ capMinutes: ['capBelowEstimate'] });
  });
});

function neverTier(): never {
  throw new Error('the draft has a first tier');
}

describe('a requirement', () => {
  it('is met by exactly those who hold the kind and read at the level or above', () => {
    const [clause] = clausesOf(shippedCatalogue, requirementSchema(shippedCatalogue).parse(reader));
    for (const level of cefrLevels) {
      const expert = deriveCapabilities(
        shippedCatalogue,
        [{ ...boardCertified, status: 'verified', validUntil: null }],
        [{ tag: 'en-GB', readLevel: level, writeLevel: 'A1', status: 'verified' }],
        new Date(0),
      );
      const isEligible = clause?.every((token) => expert.tokens.includes(token));
      expect(isEligible).toBe(cefrLevels.indexOf(level) >= cefrLevels.indexOf('B2'));
    }
  });

  it('reads back from its clause', () => {
    const [clause] = clausesOf(
      shippedCatalogue,
      requirementSchema(shippedCatalogue).parse({ ...adjudicator, language: 'zh-Hans-CN' }),
    );
    expect(describeClause(clause ?? [])).toEqual({
      kind: 'us_physician_board_certified',
      jurisdiction: 'US',
      language: 'zh-Hans-CN',
      readLevel: 'B2',
    });
  });

  it('that nobody could ever meet is refused', () => {
    const parsed = requirementSchema(shippedCatalogue).safeParse({ ...reader, jurisdiction: 'GB' });
    expect(parsed.error?.issues[0]?.message).toBe('jurisdictionImpossible');
  });

  it('of several kinds needs only one that can be held in its place, and asks for that one alone', () => {
    const either = { ...reader, kinds: ['us_physician', 'uk_physician_gmc'], jurisdiction: 'GB' };
    const clauses = clausesOf(shippedCatalogue, requirementSchema(shippedCatalogue).parse(either));
    expect(clauses.map((clause) => clause[0])).toEqual(['credential:uk_physician_gmc:GB']);
  });
});
