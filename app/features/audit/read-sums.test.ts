import { expect, it } from 'vitest';
import { readSums } from './read-sums';

it.each([
  [{ amountMinor: '1250', currency: 'USD', jobId: 'j' }, [{ name: 'amount', amountMinor: 1250n, currency: 'USD' }]],
  [{ budgetMinor: '7', feeMinor: 'x', currency: 'EUR' }, [{ name: 'budget', amountMinor: 7n, currency: 'EUR' }]],
  [{ amountMinor: '1250' }, []],
  [['USD'], []],
  [null, []],
])('reads the amounts of %o', (details, sums) => expect(readSums(details)).toEqual(sums));
