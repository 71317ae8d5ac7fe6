import { allowedValues } from './allowed-values';
import type { Criterion } from './rubric';

export type AnswerFault = 'answerMissing' | 'answerNotAllowed' | 'rationaleMissing';

/** Everything that is wrong with an answer to a criterion: its value, its reason, or both. */
export function findAnswerFaults(criterion: Criterion, answer: { value: string; rationale: string }): AnswerFault[] {
  const faults: AnswerFault[] = [];
  if (answer.value === '') faults.push('answerMissing');
  else if (!allowedValues(criterion.answer).includes(answer.value)) faults.push('answerNotAllowed');
  if (criterion.rationale === 'required' && answer.rationale.trim() === '') faults.push('rationaleMissing');
  return faults;
}
