import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import type { ChosenWork } from './application-steps';
import { coversLanguage, kindsForWork, needsOf, placeOf } from './steps-of-application';

const law: ChosenWork = { domains: ['law'], places: ['CN'], languages: ['zh-Hans'], kinds: ['rate'] };
const usMedicine: ChosenWork = { domains: ['medicine'], places: ['US'], languages: ['en'], kinds: ['rate', 'rewrite'] };
const kinds = shippedCatalogue.credentialKinds.map((kind) => ({ ...kind, places: kind.jurisdictions }));
const codes = (work: ChosenWork | undefined) => kindsForWork(kinds, work).map(({ code }) => code);

describe('what the chosen work makes the flow ask for', () => {
  it('asks for a birth date for US medicine alone, also when such a credential is stated without being chosen', () => {
    expect(needsOf(usMedicine).birthDate).toBe(true);
    expect(needsOf({ ...usMedicine, places: ['GB'] }).birthDate).toBe(false);
    expect(needsOf({ ...usMedicine, domains: ['law'] }).birthDate).toBe(false);
    expect(needsOf(law).birthDate).toBe(false);
    expect(needsOf(law, ['US-CA']).birthDate).toBe(true);
    expect(needsOf(law, ['DE', '*']).birthDate).toBe(false);
    expect(needsOf(undefined).birthDate).toBe(false);
  });

  it('counts writing only where texts are written', () => {
    expect(needsOf(usMedicine).writing).toBe(true);
    expect(needsOf({ ...usMedicine, kinds: ['rate', 'compare', 'label'] }).writing).toBe(false);
  });

  it('offers the kinds of the chosen fields and places, and what stands beside them', () => {
    const offered = codes(law);
    expect(offered).toContain('cn_lawyer');
    expect(offered).toContain('degree');
    expect(offered).toContain('experience_law');
    for (const absent of ['us_attorney_ny', 'cn_physician', 'experience_medicine', 'cn_ai_trainer'])
      expect(offered).not.toContain(absent);
    expect(codes({ ...law, kinds: ['label'] })).toContain('cn_ai_trainer');
    expect(codes({ ...law, places: ['other'] })).toContain('us_attorney_ny');
    expect(codes({ ...law, domains: ['finance'] })).toContain('cfa');
    expect(codes({ ...law, places: ['EU'] })).toContain('eu_lawyer');
    expect(codes(undefined)).toHaveLength(kinds.length);
  });

  it('leaves no chosen field without a kind to state', () => {
    for (const domain of ['medicine', 'law', 'finance'] as const)
      for (const place of ['US', 'GB', 'CN', 'EU', 'other'] as const) {
        const offered = kindsForWork(kinds, { ...law, domains: [domain], places: [place] });
        expect(
          offered.some((kind) => kind.domain === domain),
          `${domain} ${place}`,
        ).toBe(true);
      }
  });
});

it('knows the part of the world of every jurisdiction that can be stated', () => {
  const places = new Set(kinds.flatMap((kind) => kind.places).map(placeOf));
  expect(places).toEqual(new Set(['US', 'GB', 'CN', 'EU', null]));
  expect(placeOf('BR')).toBe('other');
});

it('takes a narrower language for a wider one, never the other way round', () => {
  expect(coversLanguage('zh-Hans', 'zh')).toBe(true);
  expect(coversLanguage('zh', 'zh')).toBe(true);
  expect(coversLanguage('zh', 'zh-Hans')).toBe(false);
  expect(coversLanguage('zho', 'zh')).toBe(false);
});
