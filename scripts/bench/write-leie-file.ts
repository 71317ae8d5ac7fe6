import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { LEIE_HEADER, leieLine } from '~/platform/fakes/leie/build-leie-file';
import { exclusionLine } from '~/platform/fakes/leie/fictional-exclusions';

const syllables = 'BA BRO CHEN DEL DO FER GAR HAL KOW LIN MAR NA OKA PET RA SAN TRI VAL WEI ZU'.split(' ');
const firstNames = 'ALICE BENJAMIN CARMEN DAVID ELENA FRANCISCO GRACE HECTOR IRINA JOSEPH KIMBERLY LUIS MARIA'.split(
  ' ',
);
const fields = [
  ['MEDICAL PRACTICE, MD', 'FAMILY PRACTICE'],
  ['NURSING PROFESSION', 'NURSE/NURSES AIDE'],
  ['INDIVIDUAL (UNAFFILIATED', 'NO KNOWN AFFILIATION'],
  ['SKILLED NURSING FAC', 'EMPLOYEE - PRIVATE SECTO'],
] as const;
const types = ['1128a1', '1128a2', '1128a3', '1128b4', '1128b5', '1128b8'];

/** Writes so many lines in the layout and with the proportions of the real file; answers their bytes. The same every time. */
export async function writeLeieFile(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path);
  let state = 20_261_121;
  // Lehmer's generator: enough for names, and no run differs from another.
  const below = (limit: number): number => (state = (state * 48_271) % 2_147_483_647) % limit;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const day = (from: number, years: number) =>
    `${from + below(years)}${String(1 + below(12)).padStart(2, '0')}${String(1 + below(28)).padStart(2, '0')}`;
  file.write(`${LEIE_HEADER}\r\n`);
  for (let row = 0; row < rows; row += 1) {
    const [general, specialty] = pick(fields);
    const isBusiness = below(20) === 0;
    const lastName = [pick(syllables), pick(syllables), pick(syllables), below(30) === 0 ? '-LOPEZ' : ''].join('');
    const who = isBusiness
      ? { businessName: `${lastName} HOME HEALTH SERVICES INC`, general: 'OTHER BUSINESS' }
      : { lastName, firstName: pick(firstNames), middleName: pick(['', 'A', 'LYNN', 'M']), birthDate: day(1935, 65) };
    const line = exclusionLine({
      general,
      specialty,
      ...who,
      npi: below(10) === 0 ? `1${String(below(1_000_000_000)).padStart(9, '0')}` : '0000000000',
      address: `${below(9999)} ${pick(syllables)}${pick(syllables)} AVENUE, SUITE ${below(400)}`,
      city: `${pick(syllables)}${pick(syllables)}VILLE`,
      state: pick(['CA', 'FL', 'NY', 'OH', 'TX']),
      zip: String(10_000 + below(89_999)),
      exclType: pick(types),
      exclDate: day(1990, 36),
    });
    if (!file.write(leieLine(line))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return file.bytesWritten;
}
