import { expect, test } from 'vitest';
import { decideGuidelineOffer } from './guideline-offer';

const unread = { allowanceMs: 240_000, readingMs: 360_000, carried: false, isCovered: true };

test.each([
  ['what is left to read is paid', unread, 240_000, null],
  ['a pool pays for all that is left, or for nothing', { ...unread, isCovered: false }, 0, 'notCovered'],
  ['another task carries it', { ...unread, allowanceMs: 0, carried: true }, 0, 'carried'],
  ['all of it has been paid', { ...unread, allowanceMs: 0 }, 0, 'paid'],
  ['no words, nothing to explain', { ...unread, allowanceMs: 0, readingMs: 0 }, 0, null],
] as const)('%s', (_, of, allowanceMs, nothingBecause) => {
  expect(decideGuidelineOffer(of)).toEqual({ allowanceMs, nothingBecause });
});
