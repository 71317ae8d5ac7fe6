import { describe, expect, it } from 'vitest';
import {
  jurisdictionWithGeneralisations,
  kindWithGeneralisations,
  listRequirableKinds,
  levelsUpTo,
  findCredentialKind,
} from './catalogue';
import { checkNumber } from './check-number';
import { domains } from './credential-kind';
import { kindDefinitionSchema } from './kind.schema';
import { shippedCatalogue } from './shipped/shipped-catalogue';

const { credentialKinds, generalKinds } = shippedCatalogue;

describe('the catalogue', () => {
  it('names each kind once and only parents that exist', () => {
    const codes = listRequirableKinds(shippedCatalogue).map((kind) => kind.code);
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
    expect(kindWithGeneralisations(shippedCatalogue, 'cn_legal_qualification')).toEqual(['cn_legal_qualification']);
    expect(kindWithGeneralisations(shippedCatalogue, 'cn_physician_qualification')).toEqual([
      'cn_physician_qualification',
    ]);
  });

  it('leads to the register by a link of its own', () => {
    for (const { code, source, domain } of credentialKinds) {
      expect(source.url === null ? domain === 'general' : URL.canParse(source.url), code).toBe(true);
    }
  });

  it('ships definitions its own form would take', () => {
    for (const { code, version: _version, ...definition } of credentialKinds) {
      expect(kindDefinitionSchema.safeParse(definition).error?.issues, code).toBeUndefined();
    }
  });

  it('takes no pattern that reaches beyond the whole number', () => {
    const rule = kindDefinitionSchema.shape.numberRule;
    expect(rule.safeParse({ rule: 'pattern', pattern: '[0-9]{7}|[A-Z]{2}' }).success).toBe(true);
    for (const pattern of ['1)|(?:.*', '[0-9'])
      expect(rule.safeParse({ rule: 'pattern', pattern }).success).toBe(false);
  });

  it('stands the levels of AI trainers on each other, the fifth the lowest', () => {
    const trainer = findCredentialKind(shippedCatalogue, 'cn_ai_trainer');
    expect(trainer && levelsUpTo(trainer, '3')).toEqual(['5', '4', '3']);
    expect(trainer && levelsUpTo(trainer, '9')).toEqual([]);
  });

  it('lets a board-certified physician stand for a physician, and not the other way round', () => {
    expect(kindWithGeneralisations(shippedCatalogue, 'us_physician_board_certified')).toEqual([
      'us_physician_board_certified',
      'us_physician',
      'physician',
    ]);
    expect(kindWithGeneralisations(shippedCatalogue, 'us_physician')).toEqual(['us_physician', 'physician']);
  });

  it('widens a state to its country and to anywhere', () => {
    expect(jurisdictionWithGeneralisations('US-NY')).toEqual(['US-NY', 'US', '*']);
    expect(jurisdictionWithGeneralisations('GB')).toEqual(['GB', '*']);
    expect(jurisdictionWithGeneralisations('*')).toEqual(['*']);
  });
});
