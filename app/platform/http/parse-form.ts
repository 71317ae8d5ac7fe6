import type { z } from 'zod';
import { parseInput } from '~/core/parse-input';
import type { Failure, Result } from '~/core/result';

/** Reads a form's text fields with a schema; a refusal is `invalidInput` with codes per field. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): Result<z.output<Schema>, Failure<'invalidInput'>> {
  return parseInput(schema, Object.fromEntries(form));
}
