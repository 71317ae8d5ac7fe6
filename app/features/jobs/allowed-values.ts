import type { AnswerSpec } from './rubric';

/** The values a criterion may take, in order. */
export function allowedValues(spec: AnswerSpec): string[] {
  if (spec.kind === 'yesNo') return ['yes', 'no'];
  if (spec.kind === 'choice') return spec.options;
  return Array.from({ length: spec.max - spec.min + 1 }, (_, index) => String(spec.min + index));
}
