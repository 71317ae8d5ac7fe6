import type { Stretch } from './list-stretches.server';

const columns = ['started_at', 'ended_at', 'milliseconds', 'kind', 'paid', 'rule', 'job', 'tier', 'review'] as const;

/** The time ledger as CSV (RFC 4180): a line per stretch, times in UTC. */
export function writeTimeCsv(stretches: readonly Stretch[]): string {
  const lines = stretches.map((stretch) => [
    stretch.startedAt.toISOString(),
    stretch.endedAt.toISOString(),
    String(stretch.lengthMs),
    stretch.kind,
    stretch.payable ? 'yes' : 'no',
    stretch.rule,
    stretch.jobTitle,
    String(stretch.tier),
    stretch.claimId,
  ]);
  return [columns, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** A spreadsheet takes a cell that begins with one of these signs for a formula; the apostrophe keeps it text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
