import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '~/core/canonical-json';
import { fieldRoles } from './field-roles';
import { findMappingFault, importMappingSchema, type ImportMapping } from './import-mapping';
import { mapTaskRecord } from './map-task-record';

const mapping: ImportMapping = {
  fields: [
    { path: 'id', role: 'externalId' },
    { path: 'lang', role: 'language' },
    { path: 'q', role: 'prompt' },
    { path: 'a', role: 'response' },
    { path: 'tables', role: 'table' },
    { path: 'checks[].text', role: 'criterionLabel' },
    { path: 'checks[].options', role: 'criterionAnswer' },
  ],
};
const good = { id: '1', lang: 'en', q: 'q?', a: 'a.', checks: [{ text: 'c', options: '1-5' }] };
const codeOf = (record: Record<string, JsonValue>): string => {
  const mapped = mapTaskRecord(record, mapping, 'en-US');
  return mapped.ok ? 'ok' : mapped.fault.code;
};

describe('mapping a record', () => {
  it.each<[string, Record<string, JsonValue>, string]>([
    ['a good record', {}, 'ok'],
    ['no id', { id: ' ' }, 'externalIdMissing'],
    ['a long id', { id: 'x'.repeat(201) }, 'externalIdTooLong'],
    ['no language, which is the job’s', { lang: null }, 'ok'],
    ['an unknown language', { lang: 'not a tag!' }, 'languageInvalid'],
    ['another language', { lang: 'de' }, 'languageDiffers'],
    ['no prompt', { q: '' }, 'promptMissing'],
    ['no response', { a: [] }, 'responseMissing'],
    ['an object where text is due', { a: { secret: 'x' } }, 'responseMissing'],
    ['a table that is none', { tables: ['x'] }, 'contextInvalid'],
    ['a criterion without text', { checks: [{ options: '1-5' }] }, 'criteriaInvalid'],
    ['a criterion with one option', { checks: [{ text: 'c', options: ['only'] }] }, 'criteriaInvalid'],
    ['repeated options', { checks: [{ text: 'c', options: ['x', 'x'] }] }, 'criteriaInvalid'],
    ['201 criteria', { checks: Array.from({ length: 201 }, () => ({ text: 'c', options: '1-5' })) }, 'criteriaInvalid'],
  ])('with %s', (_name, change, code) => {
    expect(codeOf({ ...good, ...change })).toBe(code);
  });

  it('never throws and never shows an unmapped value, whatever the record and the mapping', () => {
    const key = fc.constantFrom('id', 'q', 'a', 'checks', 'text', 'x');
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<JsonValue>('SECRET', 'SECRET 2', 7, null, true, ''),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    const path = fc.constantFrom('id', 'q', 'a', 'checks', 'checks[].text', 'q[].text', 'a.text', 'x.x');
    const fields = fc.uniqueArray(fc.record({ path, role: fc.constantFrom(...fieldRoles) }), {
      maxLength: 7,
      selector: (field) => field.path,
    });
    fc.assert(
      fc.property(fc.dictionary(key, value), fields, (record, anyFields) => {
        const withRest = { ...record, rest: 'UNMAPPED' };
        for (const each of [mapping, { fields: anyFields }]) {
          if (findMappingFault(each.fields) !== undefined) continue;
          const mapped = mapTaskRecord(withRest, each, 'en');
          if (!mapped.ok) continue;
          expect(JSON.stringify([mapped.task.content, mapped.task.criteria])).not.toContain('UNMAPPED');
          expect(mapped.task.hidden['rest']).toBe('UNMAPPED');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a mapping', () => {
  const prompt = { path: 'q', role: 'prompt' as const };
  const response = { path: 'a', role: 'response' as const };
  it.each([
    ['no prompt', [response], 'promptUnmapped'],
    ['no response', [prompt], 'responseUnmapped'],
    ['a role twice', [prompt, response, { path: 'b', role: 'response' as const }], 'roleTwice'],
    ['a field twice', [prompt, response, { path: 'a', role: 'hidden' as const }], 'pathTwice'],
    ['a list in a list', [prompt, { path: 'a[].b[].c', role: 'response' as const }], 'pathNested'],
    ['an unreadable path', [prompt, response, { path: 'a[', role: 'hidden' as const }], 'pathInvalid'],
    [
      'options without criteria',
      [prompt, response, { path: 'c[].o', role: 'criterionAnswer' as const }],
      'listsDiffer',
    ],
    ['criteria outside a list', [prompt, response, { path: 'c', role: 'criterionLabel' as const }], 'listsDiffer'],
  ])('with %s is refused', (_name, fields, fault) => {
    expect(importMappingSchema.safeParse({ fields }).error?.issues[0]?.message).toBe(fault);
  });
});
