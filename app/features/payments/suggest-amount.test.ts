import { expect, it } from 'vitest';
import { MAX_FUNDING_MINOR } from './start-funding.schema';
import { suggestAmount } from './suggest-amount';

const short = (missingMinor: bigint) => ({ limitedBy: 'money', missingMinor }) as const;

it('begins with the amount a link asks for, and takes no text for one', () => {
  expect(suggestAmount('500.00', short(9_900n))).toEqual({ amount: '500.00', opensAll: false });
  expect(suggestAmount('much', short(9_900n))).toEqual({ amount: '99.00', opensAll: true });
});

it('suggests what opens the waiting tasks, within what one payment may bring', () => {
  expect(suggestAmount(null, short(5n)).amount).toBe('10.00');
  expect(suggestAmount(null, short(MAX_FUNDING_MINOR)).amount).toBe('999999.99');
  expect(suggestAmount(null, short(MAX_FUNDING_MINOR + 1n)).amount).toBe('');
  expect(suggestAmount(null, { limitedBy: 'budget', missingMinor: 9_900n }).amount).toBe('');
  expect(suggestAmount(null, undefined).amount).toBe('');
});
