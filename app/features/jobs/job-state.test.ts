import { describe, expect, it } from 'vitest';
import { transition } from '~/core/state-machine';
import { JobStatus as JobStatusInDatabase } from '~/generated/prisma/enums';
import { jobEvents, jobStatuses, jobTransitions, type JobEvent, type JobStatus } from './job-state';

const allowed: Record<string, JobStatus> = {
  'draft open': 'open',
  'draft close': 'closed',
  'open open': 'open',
  'open close': 'closed',
};
const matrix = jobStatuses.flatMap((status) => jobEvents.map((event): [JobStatus, JobEvent] => [status, event]));

describe('a job', () => {
  it.each(matrix)('%s on %s', (status, event) => {
    const result = transition(jobTransitions, status, event);
    const next = allowed[`${status} ${event}`];
    if (next) expect(result).toEqual({ ok: true, value: next });
    else expect(result).toMatchObject({ ok: false, error: { code: 'wrongState' } });
  });

  it('has the same states in the database', () => {
    expect(Object.values(JobStatusInDatabase).sort()).toEqual([...jobStatuses].sort());
  });
});
