import type { z } from 'zod';
import { parseInput } from '~/core/parse-input';
import { fail, type Failure, type Result } from '~/core/result';

/** Reads a JSON body by a schema; what is no JSON is `invalidInput` like any other refused input. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>, Failure<'invalidInput'>>> {
  let body: unknown;
  try {
    body = JSON.parse(await request.text());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail('invalid', 'invalidInput', 'The body is not JSON.');
  }
  return parseInput(schema, body);
}
