import { expect, it } from 'vitest';
import { timesheetCsvHead, writeTimesheetCsv } from './write-timesheet-csv';

const row = {
  claimId: 'c1',
  externalId: '=1+1',
  tier: 2,
  reader: 'R-0123456789',
  status: 'submitted',
  payStatus: 'pending',
  claimedAt: new Date('2026-11-16T08:00:00Z'),
  endedAt: new Date('2026-11-16T08:30:00Z'),
  countedMs: 1_200_000,
  correctionMs: -60_000,
  guidelineMs: 30_000,
  unpaid: [
    { kind: 'paused', lengthMs: 400_000 },
    { kind: 'idle', lengthMs: 200_000 },
  ],
  rateMinorPerHour: 120_00n,
  amountMinor: 38_00n,
  addedMinor: 1_50n,
  feeMinor: 7_60n,
};

it('writes a line per review with every kind that did not count, and takes no name of a task for a formula', () => {
  const head = timesheetCsvHead.trimEnd().split(',');
  const cells = writeTimesheetCsv([row], 'USD').trimEnd().split(',');
  expect(Object.fromEntries(head.map((name, index) => [name, cells[index]]))).toEqual({
    ended_at: '2026-11-16T08:30:00.000Z',
    task: "'=1+1",
    tier: '2',
    reader: 'R-0123456789',
    review: 'c1',
    claim_state: 'submitted',
    counted_ms: '1200000',
    correction_ms: '-60000',
    guideline_ms: '30000',
    paid_ms: '1170000',
    idle_ms: '200000',
    paused_ms: '400000',
    offline_ms: '0',
    over_cap_ms: '0',
    rate_per_hour: '120.00',
    pay: '38.00',
    pay_added_later: '1.50',
    fee: '7.60',
    currency: 'USD',
    pay_state: 'pending',
  });
});
