import type { Answer, ReviewContent } from './review-content';

const VALUE = 'value.';
const RATIONALE = 'rationale.';

/** The names of a criterion's controls in the review form. */
export function valueField(criterionId: string): string {
  return VALUE + criterionId;
}

export function rationaleField(criterionId: string): string {
  return RATIONALE + criterionId;
}

/** The answers a review form carries, as sent; a criterion with neither a value nor a reason is left out. */
export function readReviewForm(entries: Iterable<[string, unknown]>): ReviewContent {
  const byId = new Map<string, Answer>();
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || value === '') continue;
    const field = name.startsWith(VALUE) ? VALUE : name.startsWith(RATIONALE) ? RATIONALE : undefined;
    if (!field) continue;
    const criterionId = name.slice(field.length);
    const answer = byId.get(criterionId) ?? { criterionId, value: '', rationale: '' };
    byId.set(criterionId, { ...answer, [field === VALUE ? 'value' : 'rationale']: value.replaceAll('\r\n', '\n') });
  }
  return { answers: [...byId.values()] };
}
