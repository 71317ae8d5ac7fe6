import type { JsonValue } from '~/core/canonical-json';
import { isRecord, MAX_DEPTH, type LineFault, type TaskRecord } from './task-record';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const blank = /^[\s\uFEFF]*$/u;
const surrogate = /\p{Surrogate}/u;

export type ParsedLine =
  { kind: 'blank' } | { kind: 'record'; record: TaskRecord } | { kind: 'fault'; fault: LineFault };

const faulty = (code: LineFault['code'], detail: string): ParsedLine => ({ kind: 'fault', fault: { code, detail } });

function findTextFault(text: string, where: string): LineFault | undefined {
  if (text.includes('\0')) return { code: 'nulCharacter', detail: `${where} holds a NUL character` };
  if (surrogate.test(text)) return { code: 'loneSurrogate', detail: `${where} holds half of a surrogate pair` };
  return undefined;
}

function findScalarFault(value: JsonValue, where: string): LineFault | undefined {
  if (typeof value === 'string') return findTextFault(value, where);
  if (typeof value !== 'number') return undefined;
  // A number that a double cannot hold exactly would be changed in silence; as text it arrives unharmed.
  const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return exact ? undefined : { code: 'numberNotExact', detail: `${where} is a number too large to keep exactly` };
}

function findKeyFault(key: string): LineFault | undefined {
  if (key === '__proto__') return { code: 'forbiddenKey', detail: 'a key is named __proto__' };
  return findTextFault(key, 'a key');
}

/** Walks without recursion, so that no nesting exhausts the stack. */
function findValueFault(record: TaskRecord): LineFault | undefined {
  const waiting: { value: JsonValue; depth: number; where: string }[] = [{ value: record, depth: 1, where: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, where } = next;
    if (typeof value !== 'object' || value === null) {
      const fault = findScalarFault(value, where);
      if (fault) return fault;
      continue;
    }
    if (depth > MAX_DEPTH) return { code: 'nestedTooDeep', detail: `more than ${MAX_DEPTH} levels` };
    const inside = Array.isArray(value)
      ? value.map((item): [string, JsonValue] => ['[]', item])
      : Object.entries(value);
    for (const [key, item] of inside) {
      const fault = findKeyFault(key);
      if (fault) return fault;
      waiting.push({
        value: item,
        depth: depth + 1,
        where: `${where}${key === '[]' ? '[]' : `.${key}`}`.slice(0, 200),
      });
    }
  }
  return undefined;
}

/**
 * Reads one line of a JSONL file (UTF-8, with or without byte order mark and carriage return) into an object that is
 * safe to store: no NUL, no half surrogates, no `__proto__`, no number that would be changed. Never throws.
 */
export function parseTaskLine(bytes: Uint8Array): ParsedLine {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return faulty('invalidUtf8', 'the line is not UTF-8');
  }
  if (blank.test(text)) return { kind: 'blank' };
  let value: JsonValue;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, '')) as JsonValue;
  } catch (error) {
    // Only the position is kept: the parser's own message quotes the line.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return faulty('invalidJson', position === undefined ? 'the line is not JSON' : `not JSON at character ${position}`);
  }
  if (!isRecord(value))
    return faulty('notAnObject', Array.isArray(value) ? 'the line is a list' : 'the line is a single value');
  const fault = findValueFault(value);
  return fault ? { kind: 'fault', fault } : { kind: 'record', record: value };
}
