import { findAnswerFault } from '../jobs/find-answer-fault';
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
  return criteria.filter((criterion) => !findAnswerFault(criterion, answerTo(content, criterion.id))).length;
}
