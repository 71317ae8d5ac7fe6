import type { ExclusionRecord } from './exclusion-record';

/** The columns of OIG's file; the last one has been seen under two names. */
const columns = [
  ['LASTNAME'],
  ['FIRSTNAME'],
  ['MIDNAME'],
  ['BUSNAME'],
  ['GENERAL'],
  ['SPECIALTY'],
  ['UPIN'],
  ['NPI'],
  ['DOB'],
  ['ADDRESS'],
  ['CITY'],
  ['STATE'],
  ['ZIP'],
  ['EXCLTYPE'],
  ['EXCLDATE'],
  ['REINDATE'],
  ['WAIVERDATE'],
  ['WVRSTATE', 'WAIVERSTATE'],
] as const;

/** Where each column of the file stands. */
export type LeieLayout = ReadonlyMap<string, number>;

export const LEIE_COLUMN_COUNT = columns.length;

/** Reads the header; undefined unless it holds exactly the columns of the file, in whatever order. */
export function readLeieHeader(cells: readonly string[]): LeieLayout | undefined {
  if (cells.length !== columns.length) return undefined;
  const names = cells.map((cell) => cell.trim().toUpperCase());
  const found = columns.map((spellings) => [
    spellings[0],
    names.findIndex((name) => spellings.includes(name as never)),
  ]);
  return found.some(([, place]) => place === -1) ? undefined : new Map(found as [string, number][]);
}

/** Reads one line under a header. `0000000000` and `00000000` are empty; a date no calendar has is empty too. */
export function readLeieRecord(layout: LeieLayout, cells: readonly string[]): ExclusionRecord {
  // The database takes no NUL.
  const cell = (name: string) => (cells[layout.get(name) ?? -1] ?? '').replaceAll('\0', '').trim();
  return {
    lastName: cell('LASTNAME'),
    firstName: cell('FIRSTNAME'),
    middleName: cell('MIDNAME'),
    businessName: cell('BUSNAME'),
    general: cell('GENERAL'),
    specialty: cell('SPECIALTY'),
    npi: /^(?!0{10})\d{10}$/.test(cell('NPI')) ? cell('NPI') : null,
    birthDate: readDay(cell('DOB')),
    state: cell('STATE'),
    exclType: cell('EXCLTYPE'),
    excludedOn: readDay(cell('EXCLDATE')),
    reinstatedOn: readDay(cell('REINDATE')),
    waivedOn: readDay(cell('WAIVERDATE')),
    waiverState: cell('WVRSTATE'),
  };
}

function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  if (year === undefined || year === '0000') return null;
  const iso = `${year}-${month}-${day}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}
