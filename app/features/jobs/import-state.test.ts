import { expect, it } from 'vitest';
import { importStateOf } from './import-state';

const row = {
  status: 'finished' as const,
  wasStarted: true,
  jobStatus: 'open' as const,
  importedCount: 3,
  duplicateCount: 0,
  rejectedCount: 0,
};

it('waits for its company only while it can go on', () => {
  expect(importStateOf({ ...row, status: 'uploaded', wasStarted: false })).toBe('waiting');
  expect(importStateOf({ ...row, status: 'uploaded', wasStarted: false, jobStatus: 'closed' })).toBe('jobClosed');
});

it('tells a file that could not be read from one that was lost on the way', () => {
  expect(importStateOf({ ...row, status: 'failed', wasStarted: false })).toBe('unreadable');
  expect(importStateOf({ ...row, status: 'failed' })).toBe('failed');
});

it('tells a whole import from a partly good one and from one that brought nothing', () => {
  expect(importStateOf(row)).toBe('finished');
  expect(importStateOf({ ...row, rejectedCount: 1 })).toBe('partly');
  expect(importStateOf({ ...row, importedCount: 0, rejectedCount: 4 })).toBe('nothing');
  expect(importStateOf({ ...row, importedCount: 0, duplicateCount: 4 })).toBe('finished');
});
