import { expect, it } from 'vitest';
import { majorAmount } from './major-amount';

it('writes every amount with two places and its sign', () => {
  expect([0n, 5n, -5n, 99n, 100n, 125_050n, -125_050n].map(majorAmount)).toEqual([
    '0.00',
    '0.05',
    '-0.05',
    '0.99',
    '1.00',
    '1250.50',
    '-1250.50',
  ]);
});
