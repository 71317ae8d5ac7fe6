import { expect, it } from 'vitest';
import { firstWords } from './first-words';

it.each([
  ['  What is\n\nthe dose? ', 'What is the dose?'],
  ['word '.repeat(20), `${'word '.repeat(14).trim()}…`],
  ['长'.repeat(80), `${'长'.repeat(70)}…`],
  [`see ${'x'.repeat(90)}`, `see ${'x'.repeat(66)}…`],
])('tells %j as %j', (text, told) => {
  expect(firstWords(text)).toBe(told);
});
