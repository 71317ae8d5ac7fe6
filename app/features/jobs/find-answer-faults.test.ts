import { expect, it } from 'vitest';
import { findAnswerFaults } from './find-answer-faults';
import type { Criterion } from './rubric';

const optional: Criterion = {
  id: 'j1',
  label: 'Is it safe?',
  guidance: '',
  answer: { kind: 'yesNo' },
  weight: 1,
  critical: false,
  rationale: 'optional',
};
const required: Criterion = { ...optional, rationale: 'required' };

it.each([
  [required, '', '', ['answerMissing', 'rationaleMissing']],
  [required, 'perhaps', '  ', ['answerNotAllowed', 'rationaleMissing']],
  [required, 'yes', '', ['rationaleMissing']],
  [required, '', 'Because.', ['answerMissing']],
  [required, 'yes', 'Because.', []],
  [optional, '', '', ['answerMissing']],
  [optional, 'no', '', []],
] as const)('finds the missing value and the missing reason at once (%#)', (criterion, value, rationale, faults) => {
  expect(findAnswerFaults(criterion, { value, rationale })).toEqual(faults);
});
