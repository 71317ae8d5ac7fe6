import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input';

const schema = z.object({ name: z.string().min(1, 'nameMissing'), seats: z.array(z.object({ rate: z.number() })) });

describe('parseInput', () => {
  it('answers the parsed value', () => {
    expect(parseInput(schema, { name: 'a', seats: [] })).toEqual({ ok: true, value: { name: 'a', seats: [] } });
  });

  it('refuses text that cannot be stored, wherever it stands: NUL and half of a surrogate pair', () => {
    const open = z.object({ name: z.string(), notes: z.array(z.object({ text: z.string() })), size: z.bigint() });
    const faults = { name: ['invalid'], 'notes.1.text': ['invalid'] };
    const input = { name: 'a\0b', notes: [{ text: 'whole 😀' }, { text: 'half \ud83d' }], size: 1n };
    expect(parseInput(open, input)).toMatchObject({ ok: false, error: { code: 'invalidInput', fields: faults } });
  });

  it('names the code of each field at fault, by its path', () => {
    expect(parseInput(schema, { name: '', seats: [{ rate: 'x' }] })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', code: 'invalidInput', fields: { name: ['nameMissing'], 'seats.0.rate': ['invalid'] } },
    });
  });
});
