/** What stands in the address of a register's page for the number asked about; no other placeholder exists. */
export const NUMBER_PLACEHOLDER = '{number}';

/** Whether an address of a source's page holds a placeholder nothing is ever put in for; an address has braces nowhere else. */
export function hasUnknownPlaceholder(url: string): boolean {
  return /[{}]/.test(url.replaceAll(NUMBER_PLACEHOLDER, ''));
}

/** The register's page for a number. */
export function sourcePageOf(url: string, number: string): string {
  return url.replaceAll(NUMBER_PLACEHOLDER, encodeURIComponent(number));
}
