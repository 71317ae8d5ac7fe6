import type { JsonValue } from '~/core/canonical-json';
import { parseFieldPath, type PathStep } from './field-path';
import type { ImportMapping } from './import-mapping';
import { isRecord, type TaskRecord } from './task-record';

/** What is left of `value` without what stands at the paths; undefined when nothing is left. */
function without(value: JsonValue, paths: PathStep[][]): JsonValue | undefined {
  if (paths.some((path) => path.length === 0)) return undefined;
  if (paths.length === 0) return value;
  if (Array.isArray(value)) {
    const inside = paths.filter((path) => path[0] === 'list').map((path) => path.slice(1));
    if (inside.length === 0) return value;
    // Items keep their positions, so that hidden labels still line up with the criteria they belong to.
    const left = value.map((item) => without(item, inside) ?? null);
    return left.some((item) => item !== null) ? left : undefined;
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]): [string, JsonValue][] => {
    const inside = paths.flatMap((path) => {
      const [step] = path;
      return step !== undefined && step !== 'list' && step.key === key ? [path.slice(1)] : [];
    });
    const left = without(item, inside);
    return left === undefined ? [] : [[key, left]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The record without the fields its mapping shows: everything a reader must not see, in its original shape. */
export function removeFields(record: TaskRecord, mapping: ImportMapping): TaskRecord {
  const paths = mapping.fields.flatMap(({ path, role }) => {
    const steps = role === 'hidden' ? undefined : parseFieldPath(path);
    return steps ? [steps] : [];
  });
  const left = without(record, paths);
  return isRecord(left) ? left : {};
}
