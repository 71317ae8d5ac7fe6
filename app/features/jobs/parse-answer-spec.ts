import type { JsonValue } from '~/core/canonical-json';
import { answerSpecSchema, type AnswerSpec } from './rubric';

const MAX_SCALE_STEPS = 100;

function parseText(text: string): unknown {
  const range = /^\s*(-?\d{1,6})\s*(?:-|–|—|\.\.|to|至|到|~)\s*(-?\d{1,6})\s*$/iu.exec(text);
  if (range) return { kind: 'scale', min: Number(range[1]), max: Number(range[2]) };
  if (/^\s*(yes\s*[/|,-]?\s*no|boolean|bool|是\s*[/|]?\s*否)\s*$/iu.test(text)) return { kind: 'yesNo' };
  return { kind: 'choice', options: text.split(/[|/;；]/u).map((option) => option.trim()) };
}

/**
 * Understands how an import states the answers of a criterion: a list of options, `1-5`, `yes/no`, or options parted
 * by `|`, `/` or `;`. Undefined when it is none of them, options repeat, or a scale has more than 100 steps.
 */
export function parseAnswerSpec(value: JsonValue | undefined): AnswerSpec | undefined {
  const isOption = (item: JsonValue): item is string | number => typeof item === 'string' || typeof item === 'number';
  const stated = Array.isArray(value)
    ? value.every(isOption) && { kind: 'choice', options: value.map((item) => String(item).trim()) }
    : typeof value === 'string' && parseText(value);
  const parsed = answerSpecSchema.safeParse(stated);
  if (!parsed.success) return undefined;
  const spec = parsed.data;
  if (spec.kind === 'choice') return new Set(spec.options).size === spec.options.length ? spec : undefined;
  if (spec.kind === 'scale') return spec.min < spec.max && spec.max - spec.min < MAX_SCALE_STEPS ? spec : undefined;
  return spec;
}
