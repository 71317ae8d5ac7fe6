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
  if (parsed.success) return ok(parsed.data);
  const fields: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String).join('.');
    const code = /^[a-z][A-Za-z0-9]*$/.test(issue.message) ? issue.message : 'invalid';
    fields[path] = [...(fields[path] ?? []), code];
  }
  return fail('invalid', 'invalidInput', 'Some of the fields need another look.', fields);
}
