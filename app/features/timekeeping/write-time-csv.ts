import { csvLine } from '~/core/csv-line';
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
  return [columns, ...lines].map(csvLine).join('');
}
