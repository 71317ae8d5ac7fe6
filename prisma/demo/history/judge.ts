import type { Answer } from '~/features/reviews/review-content';
import { randomFor } from '../seeded-random';
import type { Sitting } from './sitting';

/** A reason where a reader of tier 1 left none and a decision needs one. */
const plainReasons = { en: 'I agree with the stricter of the two readings.', zh: '同意两种意见中较严格的一种。' };

/**
 * What an expert answers to every criterion they are asked: the careful finding as often as they are careful, else the
 * lenient one; the same expert finds the same in the same answer each time.
 */
export function judge({ expert, job, taken }: Sitting): Answer[] {
  const task = job.content.tasks.find(({ id }) => id === taken.externalId);
  if (!task) throw new Error(`nobody has written what readers find in ${taken.externalId}`);
  const { email, work } = expert.about;
  const isCareful = randomFor('care', email, task.id).chance(work?.care ?? 1);
  const found = isCareful ? task.careful : task.lenient;
  const plainReason = task.language.startsWith('zh') ? plainReasons.zh : plainReasons.en;
  return (job.run.draft.criteria ?? []).flatMap((criterion, index) => {
    const criterionId = `j${index + 1}`;
    if (taken.tier > 1 && !taken.openCriteria.includes(criterionId)) return [];
    const needsReason = taken.tier > 1 || criterion.rationale === 'required';
    const rationale = found.rationales[index] || (needsReason ? plainReason : '');
    return [{ criterionId, value: found.values[index] ?? '', rationale }];
  });
}
