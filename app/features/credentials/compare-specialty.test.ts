import { describe, expect, it } from 'vitest';
import { compareSpecialty } from './compare-specialty';

const [internal, cardiology, gastroenterology] = ['207R00000X', '207RC0000X', '207RG0100X'];
const [psychiatry, neurology] = ['2084P0800X', '2084N0400X'];

describe('compareSpecialty', () => {
  it.each([
    ['the same code', cardiology, [cardiology], 'match'],
    ['the same code among others', cardiology, ['163W00000X', cardiology], 'match'],
    ['the general code registered', cardiology, [internal], 'similar'],
    ['a specialization registered', internal, [cardiology], 'similar'],
    ['a sister', gastroenterology, [cardiology], 'mismatch'],
    ['a sister where no general code exists', psychiatry, [neurology], 'mismatch'],
    ['another classification', cardiology, ['207X00000X'], 'mismatch'],
    ['a register that lists none', cardiology, [], 'unknown'],
  ])('%s', (_what, claimed, registered, verdict) => {
    expect(compareSpecialty(claimed, registered)).toBe(verdict);
  });
});
