import { describe, expect, it } from 'vitest';
import { judgeHealth, type HealthFigures } from './health';

const calm: HealthFigures = {
  workerCount: 1,
  dueJobCount: 0,
  queueLagSeconds: 0,
  failedJobCount: 0,
  overdueLapseCount: 0,
  overdueApprovalCount: 0,
  stuckTaskCount: 0,
  seatsWithoutFundsCount: 0,
  silentFundingCount: 0,
  unprocessedEventCount: 0,
  slowPayoutCount: 0,
  failedMailCount: 0,
  slowExportCount: 0,
  overdueCaseCount: 0,
  ledgerOk: true,
  ledgerAgeSeconds: 60,
};
const stateOf = (name: string, change: Partial<HealthFigures>) =>
  judgeHealth({ ...calm, ...change }).find((check) => check.name === name)?.state;

describe('the health of the installation', () => {
  it('is good when nothing waits', () => {
    expect(judgeHealth(calm).every((check) => check.state === 'good')).toBe(true);
  });

  it('is bad where somebody is wronged: no worker, overdue lapses, approvals or cases, lost jobs, unread news', () => {
    expect(stateOf('workers', { workerCount: 0 })).toBe('bad');
    expect(stateOf('lapses', { overdueLapseCount: 1 })).toBe('bad');
    expect(stateOf('approvals', { overdueApprovalCount: 1 })).toBe('bad');
    expect(stateOf('cases', { overdueCaseCount: 1 })).toBe('bad');
    expect(stateOf('failedJobs', { failedJobCount: 1 })).toBe('bad');
    expect(stateOf('events', { unprocessedEventCount: 1 })).toBe('bad');
  });

  it('warns of what has to be looked at, and grows worse with age', () => {
    expect(stateOf('stuck', { stuckTaskCount: 2 })).toBe('warn');
    expect(stateOf('queue', { queueLagSeconds: 30 })).toBe('good');
    expect(stateOf('queue', { queueLagSeconds: 31 })).toBe('warn');
    expect(stateOf('queue', { queueLagSeconds: 301 })).toBe('bad');
    expect(stateOf('ledger', { ledgerAgeSeconds: 3600 })).toBe('warn');
    expect(stateOf('ledger', { ledgerAgeSeconds: 7 * 3600 })).toBe('bad');
    expect(stateOf('ledger', { ledgerOk: null, ledgerAgeSeconds: null })).toBe('warn');
    expect(stateOf('ledger', { ledgerOk: false, ledgerAgeSeconds: 1 })).toBe('bad');
  });
});
