import type { z } from 'zod';
import { fail, ok, type Failure, type Result } from './result';

/**
 * Reads what came from outside. A refusal is `invalidInput` with codes by field path (`tiers.0.rate`); a schema names its
 * codes as its messages, and the code of a fault it does not name is `invalid`.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.output<Schema>, Failure<'invalidInput'>> {
  const parsed = schema.safeParse(input);
  const fields: Record<string, string[]> = {};
  if (parsed.success) {
    const faulty = findUnstorableText(parsed.data, []);
    if (!faulty) return ok(parsed.data);
    for (const path of faulty) fields[path] = ['invalid'];
    return refuse(fields);
  }
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join('.');
    const code = /^[a-z][A-Za-z0-9]*$/.test(issue.message) ? issue.message : 'invalid';
    fields[path] = [...(fields[path] ?? []), code];
  }
  return refuse(fields);
}

function refuse(fields: Record<string, string[]>) {
  return fail('invalid', 'invalidInput', 'Some of the fields need another look.', fields);
}

const unstorable = /[\0\p{Surrogate}]/u;

/**
 * The paths of texts with a NUL, which the database refuses, or half of a surrogate pair, which it would store as another
 * character than the one that was hashed; undefined when there are none.
 */
function findUnstorableText(value: unknown, path: string[]): string[] | undefined {
  if (isStorable(value)) return undefined;
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, item]) => findUnstorableText(item, [...path, key]) ?? []);
}

/** Asked first and without paths, because almost every input is fine. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !unstorable.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) ? value.every(isStorable) : Object.values(value).every(isStorable);
}
