import type { JsonValue } from '~/core/canonical-json';
import { formatFieldPath, type PathStep } from './field-path';
import { isRecord, type TaskRecord } from './task-record';

export type FieldShape = 'text' | 'number' | 'boolean' | 'list' | 'table' | 'empty';

/** A field of the sample: where it stands, what shapes it took and up to three values, shortened to 160 characters. */
export interface Field {
  path: string;
  steps: PathStep[];
  shapes: FieldShape[];
  /** In how many of the sampled records it holds something. */
  presentCount: number;
  samples: string[];
}

const MAX_FIELDS = 200;
const MAX_SAMPLE_LENGTH = 160;

function shapeOf(value: JsonValue): FieldShape {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'empty';
  if (Array.isArray(value)) return value.every(Array.isArray) ? 'table' : 'list';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
}

/** Objects are opened, and so are lists of objects; everything else is a field. */
function walk(value: JsonValue, steps: PathStep[], visit: (steps: PathStep[], value: JsonValue) => void): void {
  if (isRecord(value) && Object.keys(value).length > 0) {
    for (const [key, item] of Object.entries(value)) walk(item, [...steps, { key }], visit);
  } else if (Array.isArray(value) && value.some(isRecord)) {
    for (const item of value) walk(item, [...steps, 'list'], visit);
  } else if (steps.length > 0) visit(steps, value);
}

function addSample(field: Field, value: JsonValue): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const sample =
    text.length > MAX_SAMPLE_LENGTH ? `${text.slice(0, MAX_SAMPLE_LENGTH).replace(/\p{Surrogate}$/u, '')}…` : text;
  if (field.samples.length < 3 && !field.samples.includes(sample)) field.samples.push(sample);
}

/** The fields of a sample of records (of the first 50), in the order of their first appearance, at most 200. */
export function describeFields(records: TaskRecord[]): Field[] {
  const fields = new Map<string, Field>();
  for (const record of records.slice(0, 50)) {
    const seen = new Set<string>();
    walk(record, [], (steps, value) => {
      // A path cannot name an empty key; what stands under one stays hidden.
      if (steps.some((step) => step !== 'list' && step.key === '')) return;
      const path = formatFieldPath(steps);
      if (!fields.has(path) && fields.size >= MAX_FIELDS) return;
      const field = fields.get(path) ?? { path, steps, shapes: [], presentCount: 0, samples: [] };
      fields.set(path, field);
      const shape = shapeOf(value);
      if (!field.shapes.includes(shape)) field.shapes.push(shape);
      if (shape === 'empty') return;
      if (!seen.has(path)) field.presentCount += 1;
      seen.add(path);
      addSample(field, value);
    });
  }
  return [...fields.values()];
}
