import type { JsonValue } from '~/core/canonical-json';
import { formatLinePlace } from './line-place';
import { isRecord, MAX_DEPTH, type LineFault, type TaskRecord } from './task-record';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const blank = /^[\s\uFEFF]*$/u;
const surrogate = /\p{Surrogate}/u;

export type ParsedLine =
  { kind: 'blank' } | { kind: 'record'; record: TaskRecord } | { kind: 'fault'; fault: LineFault };

const faulty = (code: LineFault['code'], detail: string): ParsedLine => ({ kind: 'fault', fault: { code, detail } });

function findTextFault(text: string, where: string): LineFault | undefined {
  if (text.includes('\0')) return { code: 'nulCharacter', detail: where };
  if (surrogate.test(text)) return { code: 'loneSurrogate', detail: where };
  return undefined;
}

function findScalarFault(value: JsonValue, path: string): LineFault | undefined {
  const where = formatLinePlace('field', '-', path);
  if (typeof value === 'string') return findTextFault(value, where);
  if (typeof value !== 'number') return undefined;
  // A number that a double cannot hold exactly would be changed in silence; as text it arrives unharmed.
  const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return exact ? undefined : { code: 'numberNotExact', detail: where };
}

function findKeyFault(key: string): LineFault | undefined {
  if (key === '__proto__') return { code: 'forbiddenKey', detail: formatLinePlace('key') };
  return findTextFault(key, formatLinePlace('key'));
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
    if (depth > MAX_DEPTH) return { code: 'nestedTooDeep', detail: formatLinePlace('depth', MAX_DEPTH) };
    const inside = Array.isArray(value)
      ? value.map((item): [string, JsonValue] => ['[]', item])
      : Object.entries(value);
    for (const [key, item] of inside) {
      const fault = findKeyFault(key);
      if (fault) return fault;
      waiting.push({
        value: item,
        depth: depth + 1,
        where: `${where}${key === '[]' ? '[]' : where ? `.${key}` : key}`.slice(0, 200),
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
    return faulty('invalidUtf8', formatLinePlace('line'));
  }
  if (blank.test(text)) return { kind: 'blank' };
  let value: JsonValue;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, '')) as JsonValue;
  } catch (error) {
    // Only the position is kept: the parser's own message quotes the line.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return faulty(
      'invalidJson',
      position === undefined ? formatLinePlace('line') : formatLinePlace('character', Number(position) + 1),
    );
  }
  if (!isRecord(value)) return faulty('notAnObject', formatLinePlace(Array.isArray(value) ? 'list' : 'scalar'));
  const fault = findValueFault(value);
  return fault ? { kind: 'fault', fault } : { kind: 'record', record: value };
}
