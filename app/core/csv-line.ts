/**
 * A line of CSV (RFC 4180) with its end. A spreadsheet takes a text that begins with one of these signs for a formula; the
 * apostrophe keeps it text. A number (`{ figure }`) is written as it is, so that a negative one stays a number.
 */
export function csvLine(cells: readonly (string | { figure: string })[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : quoted(cell.figure))).join(',')}\r\n`;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
