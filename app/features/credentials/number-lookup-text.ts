/** What the look-up hash of a credential's number is made of: the same number at the same register, of whatever kind. */
export function numberLookupText(numberSpace: string, jurisdiction: string, number: string): string {
  return `credential-number:${numberSpace}:${jurisdiction}:${number}`;
}
