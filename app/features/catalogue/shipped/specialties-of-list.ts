import type { Specialty, SpecialtyList } from '../credential-kind';

type Row = readonly [code: string, parentCode: string | null, en: string, zh: string];

/** The fields of one list as they ship, none of them retired; `parentCode` is the code of the wider field in the same list. */
export function specialtiesOfList(list: SpecialtyList, rows: readonly Row[]): readonly Specialty[] {
  return rows.map(([code, parentCode, en, zh]) => ({
    list,
    code,
    parentCode,
    names: { en, 'zh-CN': zh },
    isRetired: false,
  }));
}
