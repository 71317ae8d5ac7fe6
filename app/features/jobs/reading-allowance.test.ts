import { expect, it } from 'vitest';
import { readingAllowanceMs } from './reading-allowance';

it('allows a minute for 200 English words and for 400 Chinese characters', () => {
  expect(readingAllowanceMs('word '.repeat(200))).toBe(60_000);
  expect(readingAllowanceMs('字'.repeat(400))).toBe(60_000);
  expect(readingAllowanceMs(`${'word '.repeat(100)}${'字'.repeat(200)}`)).toBe(60_000);
  expect(readingAllowanceMs('')).toBe(0);
});
