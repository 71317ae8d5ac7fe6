import { describe, expect, it } from 'vitest';
import { specialtyLists, type SpecialtyList } from '../credential-kind';
import { shippedSpecialties } from './shipped-specialties';

const fewest: Record<SpecialtyList, number> = { medicine: 110, law: 30, finance: 25, study: 30, annotation: 2 };

function fieldsOf(list: SpecialtyList) {
  return shippedSpecialties.filter((field) => field.list === list);
}

function siblingsNamedAlike(list: SpecialtyList, language: 'en' | 'zh-CN') {
  const names = fieldsOf(list).map((field) => `${field.parentCode} ${field.names[language]}`);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

describe.each(specialtyLists)('the fields of %s', (list) => {
  const fields = fieldsOf(list);
  const parents = new Map(fields.map((field) => [field.code, field.parentCode]));

  it('are as many as a new installation needs', () => {
    expect(fields.length).toBeGreaterThanOrEqual(fewest[list]);
  });

  it('have a code each', () => {
    expect(parents.size).toBe(fields.length);
  });

  it('stand under fields of the same list', () => {
    const orphans = fields.filter(({ parentCode }) => parentCode !== null && !parents.has(parentCode));
    expect(orphans).toEqual([]);
  });

  it('never stand under themselves', () => {
    for (const { code } of fields) {
      const climbed = new Set([code]);
      for (let parent = parents.get(code); parent; parent = parents.get(parent)) {
        expect(climbed.has(parent), code).toBe(false);
        climbed.add(parent);
      }
    }
  });

  it('are named in English and in Chinese', () => {
    for (const { code, names } of fields) {
      expect(names.en, code).toMatch(/^[A-Z0-9].*\S$/);
      expect(names['zh-CN'], code).toMatch(/\p{Script=Han}/u);
      expect(names['zh-CN'], code).not.toMatch(/^\s|\s$|[(),:;]/);
    }
  });

  it('can be told from their siblings in either language', () => {
    expect(siblingsNamedAlike(list, 'en')).toEqual([]);
    expect(siblingsNamedAlike(list, 'zh-CN')).toEqual([]);
  });
});

describe('the codes', () => {
  it('of medicine have the form of the taxonomy, and stand under the general code of their own classification', () => {
    for (const { code, parentCode } of fieldsOf('medicine')) {
      expect(code).toMatch(/^[0-9A-Z]{10}$/);
      expect(code.endsWith('X'), code).toBe(true);
      if (parentCode !== null) expect(parentCode).toBe(`${code.slice(0, 4)}00000X`);
    }
  });

  it('of medicine leave no specialization at the top whose general code ships', () => {
    const codes = new Set(fieldsOf('medicine').map((field) => field.code));
    const loose = fieldsOf('medicine').filter(({ code, parentCode }) => {
      const general = `${code.slice(0, 4)}00000X`;
      return parentCode === null && code !== general && codes.has(general);
    });
    expect(loose).toEqual([]);
  });

  it('of study put a detailed field under the narrow field of its first three digits', () => {
    for (const { code, parentCode } of fieldsOf('study')) {
      expect(code).toMatch(/^\d{3,4}$/);
      expect(parentCode).toBe(code.length === 4 ? code.slice(0, 3) : null);
    }
  });

  it.each(['law', 'finance', 'annotation'] as const)('of %s are words in snake case', (list) => {
    for (const { code } of fieldsOf(list)) expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });
});
