import { expect, it } from 'vitest';
import { readMonth } from './statement-month';

const now = new Date('2026-11-21T12:00:00Z');

it('reads a month with its neighbours, across years', () => {
  const january = readMonth('2026-01', now);
  expect(january).toMatchObject({ name: '2026-01', previous: '2025-12', next: '2026-02' });
  expect([january.from.toISOString(), january.to.toISOString()]).toEqual([
    '2026-01-01T00:00:00.000Z',
    '2026-02-01T00:00:00.000Z',
  ]);
});

it('stays with the running month for the future and for anything that is no month', () => {
  for (const asked of [null, '', '2026-13', '2027-01', '2026-1', 'now']) {
    expect(readMonth(asked, now)).toMatchObject({ name: '2026-11', next: null });
  }
});
