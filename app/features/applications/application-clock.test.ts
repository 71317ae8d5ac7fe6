import { expect, it } from 'vitest';
import { decisionDueAt, dueAfterWaiting } from './application-clock';

const submitted = new Date('2026-11-01T08:00:00Z');

it('gives the desk 30 days, and does not count the time it waits for the applicant', () => {
  const due = decisionDueAt(submitted);
  expect(due).toEqual(new Date('2026-12-01T08:00:00Z'));
  const asked = new Date('2026-11-05T00:00:00Z');
  expect(dueAfterWaiting(due, asked, new Date('2026-11-09T12:00:00Z'))).toEqual(new Date('2026-12-05T20:00:00Z'));
  expect(dueAfterWaiting(due, asked, asked)).toEqual(due);
});
