import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demoExperts } from './demo-experts';
import { demoIds } from './demo-ids';
import { planRounds } from './demo-shifts';
import { randomFor } from './seeded-random';

describe('planRounds', () => {
  const rounds = planRounds(demoExperts, 82);

  it('has somebody read in each of the weeks, several experts in nearly all', () => {
    const readers = Array.from({ length: 12 }, (_, week) => {
      const ofWeek = rounds.filter(({ daysAgo }) => Math.floor((daysAgo - 1) / 7) === week);
      return new Set(ofWeek.flatMap(({ emails }) => emails)).size;
    });
    expect(Math.min(...readers)).toBeGreaterThanOrEqual(3);
  });

  it('seats nobody twice within half an hour, and nobody before the desk has looked at them', () => {
    for (const { email, joinedDaysAgo } of demoExperts) {
      const own = rounds.filter(({ emails }) => emails.includes(email));
      expect(own.every(({ daysAgo }) => daysAgo < joinedDaysAgo)).toBe(true);
      const moments = own.map(({ daysAgo, hours }) => hours - daysAgo * 24);
      expect(moments.every((moment, index) => moment - (moments[index - 1] ?? -Infinity) >= 0.49)).toBe(true);
    }
  });
});

describe('demoIds', () => {
  const begins = new Date('2026-08-01T00:00:00Z');

  it('makes UUIDv7s that differ, in the order of time', () => {
    const newIdAt = demoIds(begins);
    const ids = Array.from({ length: 5000 }, (_, index) => newIdAt(new Date(begins.getTime() + index), 'one'));
    expect(ids.every((id) => z.uuidv7().safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('gives a world of another day the same ids, and another stream others', () => {
    const later = new Date('2026-10-09T00:00:00Z');
    const [first, second] = [demoIds(begins)(begins, 'one'), demoIds(later)(later, 'one')];
    expect(first).toBe(second);
    expect(demoIds(begins)(begins, 'two')).not.toBe(first);
  });
});

describe('randomFor', () => {
  it('gives known values, whatever the machine', () => {
    const random = randomFor('demo', 1);
    expect([random.between(0, 99), random.between(0, 99), random.between(0, 99)]).toEqual([19, 80, 30]);
    expect(
      randomFor('x')
        .shuffled([1, 2, 3, 4, 5])
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3, 4, 5]);
  });
});
