import { describe, expect, it } from 'vitest';
import {
  credentialKinds,
  domains,
  generalKinds,
  jurisdictionWithGeneralisations,
  kindWithGeneralisations,
  listRequirableKinds,
} from './catalogue';
import { checkNumber } from './check-number';

describe('the catalogue', () => {
  it('names each kind once and only parents that exist', () => {
    const codes = listRequirableKinds().map((kind) => kind.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const kind of [...credentialKinds, ...generalKinds]) {
      for (const parent of kind.parents) expect(codes).toContain(parent);
    }
  });

  it('gives every kind an example its own number rule accepts', () => {
    for (const kind of credentialKinds) expect(checkNumber(kind, kind.numberExample, 2026), kind.code).toBe(true);
  });

  it('ships kinds of every field for the United States, the United Kingdom, China and the European Union', () => {
    expect(credentialKinds.length).toBeGreaterThanOrEqual(30);
    for (const domain of domains) {
      const places = credentialKinds.filter((kind) => kind.domain === domain).flatMap((kind) => kind.jurisdictions);
      const countries = new Set(places.map((place) => place.split('-')[0]));
      const wanted = domain === 'finance' ? ['US', 'CN', 'DE', '*'] : ['US', 'GB', 'CN', 'DE'];
      expect([...countries], domain).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('marks every number of China as one that tells who somebody is', () => {
    const chinese = credentialKinds.filter((kind) => kind.code.startsWith('cn_'));
    expect(chinese.filter((kind) => !kind.numberEmbedsIdentity)).toEqual([]);
  });

  it('keeps a legal qualification from standing for a right to practise', () => {
    expect(kindWithGeneralisations('cn_legal_qualification')).toEqual(['cn_legal_qualification']);
    expect(kindWithGeneralisations('cn_physician_qualification')).toEqual(['cn_physician_qualification']);
  });

  it('leads to the register by a link of its own', () => {
    for (const { code, source } of credentialKinds) expect(URL.canParse(source.url), code).toBe(true);
  });

  it('lets a board-certified physician stand for a physician, and not the other way round', () => {
    expect(kindWithGeneralisations('us_physician_board_certified')).toEqual([
      'us_physician_board_certified',
      'us_physician',
      'physician',
    ]);
    expect(kindWithGeneralisations('us_physician')).toEqual(['us_physician', 'physician']);
  });

  it('widens a state to its country and to anywhere', () => {
    expect(jurisdictionWithGeneralisations('US-NY')).toEqual(['US-NY', 'US', '*']);
    expect(jurisdictionWithGeneralisations('GB')).toEqual(['GB', '*']);
    expect(jurisdictionWithGeneralisations('*')).toEqual(['*']);
  });
});
