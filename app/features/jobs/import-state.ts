/** Where an import stands, as its company is told. */
export type ImportState =
  'waiting' | 'running' | 'finished' | 'partly' | 'nothing' | 'failed' | 'unreadable' | 'jobClosed';

interface Import {
  status: 'uploaded' | 'running' | 'finished' | 'failed';
  /** Whether somebody attested and started it. */
  wasStarted: boolean;
  jobStatus: 'draft' | 'open' | 'closed';
  importedCount: number;
  duplicateCount: number;
  rejectedCount: number;
}

/**
 * The state of an import. `waiting` is only what its company can still go on with; a file no record could be read from is
 * `unreadable`, one left behind in a closed job `jobClosed`.
 */
export function importStateOf(row: Import): ImportState {
  if (row.status === 'uploaded') return row.jobStatus === 'closed' ? 'jobClosed' : 'waiting';
  if (row.status === 'failed') return row.wasStarted ? 'failed' : 'unreadable';
  if (row.status === 'running') return 'running';
  if (row.importedCount === 0 && row.duplicateCount === 0) return 'nothing';
  return row.rejectedCount > 0 ? 'partly' : 'finished';
}
