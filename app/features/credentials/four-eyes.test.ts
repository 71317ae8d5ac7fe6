import { describe, expect, it } from 'vitest';
import { credentialDecisions } from './credential';
import { reasonsForSecondPerson, type WeighedDecision } from './four-eyes';

const plain: WeighedDecision = { decision: 'verify', isManual: false, isContradicted: false, wasSanctioned: false };
const simple = { fourEyes: false };
const strict = { fourEyes: true };

describe('a second person', () => {
  it('is needed for no verification that rests on the register alone', () => {
    expect(reasonsForSecondPerson(strict, plain)).toEqual([]);
    expect(reasonsForSecondPerson(simple, { ...plain, isManual: true })).toEqual([]);
  });

  it.each([
    ['a kind that opens higher tiers, verified by hand', strict, { isManual: true }, ['kind']],
    ['a contradiction that a person overrides', simple, { isManual: true, isContradicted: true }, ['mismatch']],
    ['a way back from a sanction, over the register too', simple, { wasSanctioned: true }, ['sanction']],
    [
      'all three at once',
      strict,
      { isManual: true, isContradicted: true, wasSanctioned: true },
      ['kind', 'mismatch', 'sanction'],
    ],
  ])('is needed for %s', (_what, kind, change, reasons) => {
    expect(reasonsForSecondPerson(kind, { ...plain, ...change })).toEqual(reasons);
  });

  it('is needed for every revocation and for no other decision', () => {
    for (const decision of credentialDecisions) {
      const worst = { decision, isManual: true, isContradicted: true, wasSanctioned: true };
      const count = reasonsForSecondPerson(strict, worst).length;
      if (decision === 'verify') expect(count).toBe(3);
      else expect(count).toBe(decision === 'revoke' ? 1 : 0);
    }
  });
});
