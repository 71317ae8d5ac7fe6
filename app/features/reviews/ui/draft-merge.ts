import { answerTo } from '../draft-answers';
import type { Answer, ReviewContent } from '../review-content';

export interface MergedDrafts {
  /** Both drafts in one; where both changed an answer, the first one's stands. */
  mine: ReviewContent;
  /** The same, where both changed an answer with the second one's. */
  theirs: ReviewContent;
  /** True when no answer was changed on both sides to something different. */
  isClear: boolean;
}

/** True when two drafts answer every criterion alike; an empty answer is none. */
export function isSameContent(one: ReviewContent, other: ReviewContent): boolean {
  return [...namedIn(one, other)].every((id) => isSameAnswer(answerTo(one, id), answerTo(other, id)));
}

/**
 * Two drafts that began as `base`, answer by answer: what only one side changed is taken from it. A value and its reason
 * belong together and are never mixed.
 */
export function mergeDrafts(base: ReviewContent, mine: ReviewContent, theirs: ReviewContent): MergedDrafts {
  const merged: MergedDrafts = { mine: { answers: [] }, theirs: { answers: [] }, isClear: true };
  for (const id of namedIn(mine, theirs)) {
    const [was, own, other] = [answerTo(base, id), answerTo(mine, id), answerTo(theirs, id)];
    const isOwn = isSameAnswer(other, was) || isSameAnswer(other, own);
    const isOther = isSameAnswer(own, was);
    if (!isOwn && !isOther) merged.isClear = false;
    merged.mine.answers.push(isOther && !isOwn ? other : own);
    merged.theirs.answers.push(isOwn ? own : other);
  }
  return merged;
}

function namedIn(...contents: readonly ReviewContent[]): Set<string> {
  return new Set(contents.flatMap(({ answers }) => answers.map(({ criterionId }) => criterionId)));
}

function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.value === other.value && one.rationale === other.rationale;
}
