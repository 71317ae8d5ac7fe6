import { allowedValues } from './allowed-values';
import type { Criterion } from './rubric';

/** What is wrong with an answer to a criterion, or undefined. */
export function findAnswerFault(
  criterion: Criterion,
  answer: { value: string; rationale: string },
): 'answerMissing' | 'answerNotAllowed' | 'rationaleMissing' | undefined {
  if (answer.value === '') return 'answerMissing';
  if (!allowedValues(criterion.answer).includes(answer.value)) return 'answerNotAllowed';
  if (criterion.rationale === 'required' && answer.rationale.trim() === '') return 'rationaleMissing';
  return undefined;
}
