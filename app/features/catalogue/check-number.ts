import type { CredentialKind } from './credential-kind';
import { isNpi } from './npi';

/** One spelling per number: full-width digits and letters narrowed, spaces, hyphens and what cannot be seen dropped, capitals. */
export function normalizeNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u2212\p{Cf}]/gu, '')
    .toUpperCase();
}

/** Whether a normalised number has the form its kind demands. A true answer means well-formed, never verified. */
export function checkNumber(kind: Pick<CredentialKind, 'numberRule'>, number: string, currentYear: number): boolean {
  switch (kind.numberRule.rule) {
    case 'npi':
      return isNpi(number);
    case 'pattern':
      return new RegExp(`^(?:${kind.numberRule.pattern})$`, 'u').test(number);
    case 'cnLawyer':
      return isCnLawyerNumber(number, currentYear);
    case 'none':
      return number === '';
  }
}

/** What screens show of a number: its last digits, at most four and at most a third of it. */
export function maskNumber(number: string): string {
  const shown = Math.min(4, Math.floor(number.length / 3));
  return `${'•'.repeat(number.length - shown)}${number.slice(number.length - shown)}`;
}

/** 1, province 2, city 2, year of first admission 4, category 1, sex 1, serial 6; bar admission resumed in 1979. */
function isCnLawyerNumber(number: string, currentYear: number): boolean {
  if (/^[0-9]{12}$/.test(number)) return true;
  if (!/^1[0-9]{16}$/.test(number)) return false;
  const year = Number(number.slice(5, 9));
  return year >= 1979 && year <= currentYear;
}
