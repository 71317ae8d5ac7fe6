import type { ExclusionLine } from './fictional-exclusions';

/** The header of the real file. */
export const LEIE_HEADER =
  'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE';

/** One line of the file with its end; every column is quoted, as the real file's are. */
export function leieLine(line: ExclusionLine): string {
  const cells = [
    [line.lastName, line.firstName, line.middleName, line.businessName, line.general, line.specialty],
    [line.upin, line.npi, line.birthDate, line.address, line.city, line.state, line.zip],
    [line.exclType, line.exclDate, line.reinDate, line.waiverDate, line.waiverState],
  ].flat();
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** The whole file. */
export function buildLeieFile(lines: readonly ExclusionLine[]): string {
  return `${LEIE_HEADER}\r\n${lines.map(leieLine).join('')}`;
}
