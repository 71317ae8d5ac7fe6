/** The closed list of ways in which a command may fail expectedly; one table maps them to HTTP. */
export type FailureKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'notFound' | 'conflict' | 'unavailable';

/**
 * An expected failure. `code` is closed per command and names a translated sentence (`errors.<code>`);
 * `message` is an English sentence safe to show; `fields` holds codes by form field where the input is at fault.
 */
export interface Failure<Code extends string = string> {
  kind: FailureKind;
  code: Code;
  message: string;
  fields?: Record<string, string[]>;
}

export type Result<Value, Error extends Failure = Failure> = { ok: true; value: Value } | { ok: false; error: Error };

/** A success that carries `value`. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** An expected failure as a value; bugs throw instead. */
export function fail<const Code extends string>(
  kind: FailureKind,
  code: Code,
  message: string,
  fields?: Record<string, string[]>,
): { ok: false; error: Failure<Code> } {
  return { ok: false, error: fields ? { kind, code, message, fields } : { kind, code, message } };
}

/** Unwraps a result where a failure would be a bug (tests, seeds, jobs that must retry); throws with the failure's code. */
export function expectOk<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.kind}/${result.error.code}: ${result.error.message}`);
}
