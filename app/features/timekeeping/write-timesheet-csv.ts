import { csvLine } from '~/core/csv-line';
import { majorAmount } from '~/core/major-amount';
import type { TimesheetRow } from './list-timesheet.server';
import { isPayable, segmentKinds } from './segment-kind';

const unpaidKinds = segmentKinds.filter((kind) => !isPayable(kind));

/** The head of a timesheet as CSV. */
export const timesheetCsvHead = csvLine([
  'ended_at',
  'task',
  'tier',
  'reader',
  'review',
  'claim_state',
  'counted_ms',
  'correction_ms',
  'guideline_ms',
  'paid_ms',
  ...unpaidKinds.map((kind) => `${kind}_ms`),
  'rate_per_hour',
  'pay',
  'pay_added_later',
  'fee',
  'currency',
  'pay_state',
]);

/** Reviews as lines of CSV: times in UTC, lengths in milliseconds, amounts in major units. */
export function writeTimesheetCsv(rows: readonly TimesheetRow[], currency: string): string {
  const ms = (lengthMs: number) => ({ figure: String(lengthMs) });
  const sum = (amountMinor: bigint) => ({ figure: majorAmount(amountMinor) });
  return rows
    .map((row) => {
      const lengths = new Map(row.unpaid.map(({ kind, lengthMs }) => [kind, lengthMs]));
      return csvLine([
        row.endedAt.toISOString(),
        row.externalId,
        String(row.tier),
        row.reader,
        row.claimId,
        row.status,
        ms(row.countedMs),
        ms(row.correctionMs),
        ms(row.guidelineMs),
        ms(row.countedMs + row.correctionMs + row.guidelineMs),
        ...unpaidKinds.map((kind) => ms(lengths.get(kind) ?? 0)),
        sum(row.rateMinorPerHour),
        sum(row.amountMinor),
        sum(row.addedMinor),
        sum(row.feeMinor),
        currency,
        row.payStatus,
      ]);
    })
    .join('');
}
