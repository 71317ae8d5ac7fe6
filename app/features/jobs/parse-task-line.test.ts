import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTaskLine } from './parse-task-line';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (line: Uint8Array): string => {
  const parsed = parseTaskLine(line);
  return parsed.kind === 'fault' ? parsed.fault.code : parsed.kind;
};

describe('a line of an import', () => {
  it.each([
    ['NUL', '{"a":"x\\u0000y"}', 'nulCharacter'],
    ['NUL in a key', '{"a\\u0000":1}', 'nulCharacter'],
    ['half of a surrogate pair', '{"a":["\\ud800"]}', 'loneSurrogate'],
    ['__proto__', '{"a":{"__proto__":{"admin":true}}}', 'forbiddenKey'],
    ['1e308', '{"a":1e308}', 'numberNotExact'],
    ['1e999', '{"a":1e999}', 'numberNotExact'],
    ['an id beyond a double', '{"id":12345678901234567890}', 'numberNotExact'],
    ['a quote never closed', '{"a":"b', 'invalidJson'],
    ['a list', '[{"a":1}]', 'notAnObject'],
    ['a text', '"a"', 'notAnObject'],
    ['deep nesting', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'nestedTooDeep'],
    ['white space', ' \t\r', 'blank'],
    ['a byte order mark', '\uFEFF{"a":1}', 'record'],
    ['right-to-left marks and joiners', '{"a":"\\u202e\\u200d\u{1F468}"}', 'record'],
    ['a carriage return', '{"a":1}\r', 'record'],
  ])('with %s is told by name', (_name, text, code) => {
    expect(codeOf(bytes(text))).toBe(code);
  });

  it('that is not UTF-8 is told by name', () => {
    expect(codeOf(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('invalidUtf8');
  });

  it('never throws and never pollutes prototypes, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string().map(bytes), fc.json().map(bytes)), (line) => {
        parseTaskLine(line);
        expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
      }),
    );
  });

  it('keeps what it accepts exactly', () => {
    const value = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__' && !key.includes('\0')),
      fc.integer(),
    );
    fc.assert(
      fc.property(value, (record) => {
        expect(parseTaskLine(bytes(JSON.stringify(record)))).toEqual({ kind: 'record', record: { ...record } });
      }),
    );
  });

  it('does not quote the content in the fault', () => {
    const parsed = parseTaskLine(bytes('{"patient":"Jane Doe" x'));
    expect(JSON.stringify(parsed)).not.toContain('Jane');
  });
});
