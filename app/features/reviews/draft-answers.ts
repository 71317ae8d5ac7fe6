import type { Failure } from '~/core/result';
import { findAnswerFaults } from '../jobs/find-answer-faults';
import type { Criterion } from '../jobs/rubric';
import type { Answer, ReviewContent } from './review-content';

/** The answer to a criterion as it stands in a draft; empty when there is none yet. */
export function answerTo(content: ReviewContent, criterionId: string): Answer {
  return (
    content.answers.find((answer) => answer.criterionId === criterionId) ?? { criterionId, value: '', rationale: '' }
  );
}

/** The draft with a part of one answer changed. */
export function changeAnswer(content: ReviewContent, criterionId: string, change: Partial<Answer>): ReviewContent {
  const changed = { ...answerTo(content, criterionId), ...change, criterionId };
  const others = content.answers.filter((answer) => answer.criterionId !== criterionId);
  return { answers: [...others, changed] };
}

/** How many criteria are answered completely, with the reason where one is required. */
export function countAnswered(criteria: readonly Criterion[], content: ReviewContent): number {
  return criteria.filter((criterion) => findAnswerFaults(criterion, answerTo(content, criterion.id)).length === 0)
    .length;
}

/** How many criteria have an answer and lack only the reason that is required. */
export function countReasonsMissing(criteria: readonly Criterion[], content: ReviewContent): number {
  return criteria.filter((criterion) => {
    const faults = findAnswerFaults(criterion, answerTo(content, criterion.id));
    return faults.length === 1 && faults[0] === 'rationaleMissing';
  }).length;
}

/** What a refused review still lacks as its draft stands now; undefined once nothing is left of the refusal. */
export function faultsLeft(
  refused: Failure,
  criteria: readonly Criterion[],
  content: ReviewContent,
): Failure | undefined {
  if (refused.code !== 'reviewIncomplete') return undefined;
  const left = criteria.flatMap((criterion) => {
    const now: string[] = findAnswerFaults(criterion, answerTo(content, criterion.id));
    const still = (refused.fields?.[criterion.id] ?? []).filter((fault) => now.includes(fault));
    return still.length > 0 ? [[criterion.id, still] as const] : [];
  });
  return left.length > 0 ? { ...refused, fields: Object.fromEntries(left) } : undefined;
}
