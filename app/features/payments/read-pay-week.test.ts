import { expect, it } from 'vitest';
import { readPayWeek } from './read-pay-week';

const now = new Date('2026-11-21T13:00:00Z');

it('finds the Monday of the day that is asked for, and the running week for anything else', () => {
  expect(readPayWeek(null, now)).toMatchObject({ name: '2026-11-16', previous: '2026-11-09', next: null });
  expect(readPayWeek('2026-11-15', now)).toMatchObject({
    name: '2026-11-09',
    previous: '2026-11-02',
    next: '2026-11-16',
  });
  for (const strange of ['2026-99-99', 'yesterday', '2031-01-01', "'; --"]) {
    expect([strange, readPayWeek(strange, now).name]).toEqual([strange, '2026-11-16']);
  }
});
