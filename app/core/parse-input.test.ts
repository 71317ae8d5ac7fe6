import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input';

const schema = z.object({ name: z.string().min(1, 'nameMissing'), seats: z.array(z.object({ rate: z.number() })) });

describe('parseInput', () => {
  it('answers the parsed value', () => {
    expect(parseInput(schema, { name: 'a', seats: [] })).toEqual({ ok: true, value: { name: 'a', seats: [] } });
  });

  it('names the code of each field at fault, by its path', () => {
    expect(parseInput(schema, { name: '', seats: [{ rate: 'x' }] })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', code: 'invalidInput', fields: { name: ['nameMissing'], 'seats.0.rate': ['invalid'] } },
    });
  });
});
