/**
 * What the look-up hash of a credential's number is made of: the same number at the same register, of whatever kind, written with or
 * without dots and leading zeros.
 */
export function numberLookupText(numberSpace: string, jurisdiction: string, number: string): string {
  const significant = number.replaceAll('.', '').replace(/^0+(?=.)/, '');
  return `credential-number:${numberSpace}:${jurisdiction}:${significant}`;
}
