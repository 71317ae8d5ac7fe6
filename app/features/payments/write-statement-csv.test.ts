import { expect, it } from 'vitest';
import type { Movement } from './list-movements.server';
import { statementCsvHead, writeStatementCsv } from './write-statement-csv';

const movement: Movement = {
  id: 't1',
  kind: 'approval',
  at: new Date('2026-11-16T08:00:00Z'),
  jobId: 'j1',
  jobTitle: 'Plain, "quoted"',
  contentLanguage: 'en',
  currency: 'USD',
  claimId: 'c1',
  taskId: 'a1',
  fundingId: null,
  externalId: 'q-7',
  isReduced: false,
  availableMinor: 0n,
  reservedMinor: -1_800n,
  payMinor: 1_500n,
  feeMinor: 300n,
};

it('writes a line per movement with the columns of its head, and keeps a negative amount a number', () => {
  expect(statementCsvHead).toBe('at,kind,job,task,review,payment,currency,available,reserved,pay,fee,reduced\r\n');
  expect(writeStatementCsv([movement])).toBe(
    '2026-11-16T08:00:00.000Z,approval,"Plain, ""quoted""",q-7,c1,,USD,0.00,-18.00,15.00,3.00,\r\n',
  );
});

it('keeps every text a spreadsheet would take for a formula a text', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) {
    const lines = writeStatementCsv([{ ...movement, jobTitle: `${sign}1+1`, externalId: `${sign}cmd|' /C calc'!A0` }]);
    const [, , job, task] = lines.split(',').map((cell) => cell.replace(/^"/, ''));
    expect([job?.slice(0, 2), task?.slice(0, 2)]).toEqual([`'${sign}`, `'${sign}`]);
  }
});
