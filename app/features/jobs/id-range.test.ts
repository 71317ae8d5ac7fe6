import { expect, it } from 'vitest';
import { idRange } from './id-range';

const id = '01a1fef9-5bc0-72e9-a5eb-96edccc4d246';

it('spans the ids that begin with what was typed, with or without dashes', () => {
  const from = '01a1fef9-5bc0-7000-0000-000000000000';
  const to = '01a1fef9-5bc0-7fff-ffff-ffffffffffff';
  expect(idRange('01A1FEF9-5bc0-7')).toEqual({ from, to });
  expect(idRange('01a1fef95bc07')).toEqual({ from, to });
  expect(idRange(id)).toEqual({ from: id, to: id });
});

it.each(['', '01a1fef', 'q-17', `${id}0`, 'zzzzzzzz'])('is none for "%s"', (typed) => {
  expect(idRange(typed)).toBeUndefined();
});
