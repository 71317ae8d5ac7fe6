import { describe, expect, it } from 'vitest';
import {
  credentialKinds,
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
