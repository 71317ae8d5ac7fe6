import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { findAnswerFaults } from '../jobs/find-answer-faults';
import type { Criterion } from '../jobs/rubric';

/** One answer as an expert gives it; an empty value is "not answered yet". */
export const answerSchema = z.object({
  criterionId: z.string().max(20),
  value: z.string().max(500),
  rationale: z.string().max(20_000).default(''),
});
export type Answer = z.infer<typeof answerSchema>;

/** The content of a draft and of a review alike. */
export const reviewContentSchema = z.object({ answers: z.array(answerSchema).max(400) });
export type ReviewContent = z.infer<typeof reviewContentSchema>;

/**
 * The answers in the order of the criteria, one for each, or what is wrong with each criterion
 * (`fields` by criterion id). Answers to criteria that were not asked are refused.
 */
export function completeAnswers(
  criteria: readonly Criterion[],
  answers: readonly Answer[],
): Result<Answer[], Failure<'reviewIncomplete'>> {
  const given = new Map(answers.map((answer) => [answer.criterionId, answer]));
  const faults: Record<string, string[]> = {};
  const complete = criteria.map((criterion) => {
    const answer = given.get(criterion.id) ?? { criterionId: criterion.id, value: '', rationale: '' };
    const found = findAnswerFaults(criterion, answer);
    if (found.length > 0) faults[criterion.id] = found;
    return { ...answer, rationale: answer.rationale.trim() };
  });
  const asked = new Set(criteria.map((criterion) => criterion.id));
  for (const answer of answers) {
    if (!asked.has(answer.criterionId)) faults[answer.criterionId] = ['answerNotAsked'];
  }
  if (Object.keys(faults).length === 0) return ok(complete);
  return fail('invalid', 'reviewIncomplete', 'Some criteria still need an answer.', faults);
}
