import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from '~/core/state-machine';
import { TaskStatus as TaskStatusInDatabase } from '~/generated/prisma/enums';
import type { ChainPolicy } from '../jobs/chain-policy';
import {
  decideCompletedTier,
  isDrawnForAudit,
  taskEvents,
  taskStatuses,
  taskTransitions,
  type TaskEvent,
  type TaskStatus,
} from './chain';

const allowed: Record<string, TaskStatus> = {
  'imported open': 'in_tier',
  'imported cancel': 'cancelled',
  'in_tier escalate': 'in_tier',
  'in_tier reread': 'in_tier',
  'in_tier decide': 'decided',
  'in_tier getStuck': 'stuck',
  'in_tier cancel': 'cancelled',
  'stuck unstick': 'in_tier',
  'stuck cancel': 'cancelled',
  'decided finalize': 'final',
};
const matrix = taskStatuses.flatMap((status) => taskEvents.map((event): [TaskStatus, TaskEvent] => [status, event]));

describe('a task', () => {
  it.each(matrix)('%s on %s', (status, event) => {
    const result = transition(taskTransitions, status, event);
    const next = allowed[`${status} ${event}`];
    if (next) expect(result).toEqual({ ok: true, value: next });
    else expect(result).toMatchObject({ ok: false, error: { code: 'wrongState' } });
  });

  it('has the same states in the database', () => {
    expect(Object.values(TaskStatusInDatabase).sort()).toEqual([...taskStatuses].sort());
  });
});

function policy(tiers: number): ChainPolicy {
  const tier = { seats: 2, rateMinorPerHour: 100_00, clauses: [['a']] };
  return { tiers: Array.from({ length: tiers }, () => tier), auditBasisPoints: 0 };
}
const read = (values: Record<string, string>) => new Map(Object.entries(values));
const sound = { flagged: [], shaken: [], coveredSeats: 0 };
const first = { ...sound, status: 'in_tier' as const, tier: 1, criteria: ['t1', 't2'], auditDrawn: false };

describe('a completed tier', () => {
  it('decides the task when the readers agree on every criterion', () => {
    const same = read({ t1: 'yes', t2: 'no' });
    expect(decideCompletedTier(policy(2), { ...first, readers: [same, same] })).toMatchObject({
      ok: true,
      value: { next: 'decided', settled: [{ value: 'yes', method: 'agreed' }, { value: 'no' }] },
    });
  });

  it('sends exactly the differing criteria up and keeps the agreed ones', () => {
    const readers = [read({ t1: 'yes', t2: 'no' }), read({ t1: 'yes', t2: 'yes' })];
    expect(decideCompletedTier(policy(2), { ...first, readers })).toMatchObject({
      ok: true,
      value: {
        next: 'escalated',
        tier: 2,
        criteria: ['t2'],
        trigger: 'labelMismatch',
        settled: [{ criterionId: 't1' }],
      },
    });
  });

  it('leaves the task stuck, named, when readers differ and no tier is above', () => {
    const readers = [read({ t1: 'yes', t2: 'no' }), read({ t1: 'no', t2: 'no' })];
    expect(decideCompletedTier(policy(1), { ...first, readers })).toMatchObject({
      ok: true,
      value: { next: 'stuck', reason: 'noHigherTier', criteria: ['t1'] },
    });
  });

  it('lets one adjudicator decide what differed', () => {
    const readers = [read({ t2: 'yes' })];
    expect(decideCompletedTier(policy(2), { ...first, tier: 2, criteria: ['t2'], readers })).toMatchObject({
      ok: true,
      value: { next: 'decided', settled: [{ criterionId: 't2', value: 'yes', method: 'adjudicated' }] },
    });
  });

  it('sends an agreed task up whole when it was drawn for audit', () => {
    const same = read({ t1: 'yes', t2: 'no' });
    expect(decideCompletedTier(policy(2), { ...first, readers: [same, same], auditDrawn: true })).toMatchObject({
      ok: true,
      value: { next: 'escalated', criteria: ['t1', 't2'], trigger: 'randomAudit', settled: [] },
    });
  });

  it('is refused for a task that is not in a tier', () => {
    const same = read({ t1: 'yes', t2: 'no' });
    expect(decideCompletedTier(policy(2), { ...first, status: 'final', readers: [same, same] }).ok).toBe(false);
  });

  it('accounts for every criterion exactly once and never asks a tier that does not exist', () => {
    const values = fc.constantFrom('a', 'b');
    const criteria = ['t1', 't2', 't3', 't4'];
    const reader = fc
      .tuple(values, values, values, values)
      .map((given) => new Map(criteria.map((id, i) => [id, given[i] ?? 'a'])));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(reader, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (tiers, tier, readers, auditDrawn) => {
          fc.pre(tier <= tiers);
          const result = decideCompletedTier(policy(tiers), { ...first, tier, criteria, readers, auditDrawn });
          if (!result.ok) throw new Error('an in_tier task is always decided upon');
          const outcome = result.value;
          const open = outcome.next === 'decided' ? [] : outcome.criteria;
          expect([...outcome.settled.map((s) => s.criterionId), ...open].sort()).toEqual(criteria);
          if (outcome.next === 'escalated') expect(outcome.tier).toBeLessThanOrEqual(tiers);
        },
      ),
    );
  });
});

describe('a completed tier with a flagged reader', () => {
  const yes = read({ t1: 'yes', t2: 'yes' });
  const no = read({ t1: 'no', t2: 'no' });
  const single = { ...first, tier: 1 };

  it('is read again a tier up, however well the readers agree', () => {
    const judged = decideCompletedTier(policy(2), { ...first, readers: [yes], flagged: [yes] });
    expect(judged).toMatchObject({
      ok: true,
      value: { next: 'escalated', trigger: 'credentialLost', criteria: ['t1', 't2'], settled: [] },
    });
  });

  it('takes up again what a tier below settled with them', () => {
    const readers = [read({ t2: 'yes' })];
    const judged = decideCompletedTier(policy(3), { ...first, tier: 2, criteria: ['t2'], readers, shaken: ['t1'] });
    expect(judged).toMatchObject({
      ok: true,
      value: {
        next: 'escalated',
        tier: 3,
        trigger: 'credentialLost',
        criteria: ['t1'],
        settled: [{ criterionId: 't2' }],
      },
    });
  });

  it('asks for as many new readers in the last tier as lack, where the reserve covers them', () => {
    const asked = { ...single, readers: [yes], flagged: [yes] };
    expect(decideCompletedTier(policy(1), { ...asked, coveredSeats: 1 })).toMatchObject({
      ok: true,
      value: { next: 'reread', status: 'in_tier', seats: 1, criteria: ['t1', 't2'] },
    });
    expect(decideCompletedTier(policy(1), { ...asked, coveredSeats: 0 })).toMatchObject({
      ok: true,
      value: { next: 'stuck', reason: 'credentialLost' },
    });
  });

  it('decides the last tier once enough readers stand, whatever the flagged one said', () => {
    const judged = decideCompletedTier(policy(1), { ...single, readers: [yes, yes], flagged: [no] });
    expect(judged).toMatchObject({
      ok: true,
      value: { next: 'decided', settled: [{ value: 'yes' }, { value: 'yes' }] },
    });
  });

  it('pays for no new reader where those who stand differ already', () => {
    const judged = decideCompletedTier(policy(1), { ...single, readers: [yes, no], flagged: [yes], coveredSeats: 7 });
    expect(judged).toMatchObject({ ok: true, value: { next: 'stuck', reason: 'noHigherTier' } });
  });

  it('never settles a value that fewer than the tier asks for have given', () => {
    const reader = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b')).map(([t1, t2]) => read({ t1, t2 }));
    const some = fc.array(reader, { maxLength: 4 });
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 3 }), fc.nat(3), (readers, flagged, tiers, coveredSeats) => {
        fc.pre(readers.length + flagged.length >= 2);
        const result = decideCompletedTier(policy(tiers), { ...first, readers, flagged, coveredSeats });
        if (!result.ok) throw new Error('an in_tier task is always decided upon');
        if (readers.length < 2) expect(result.value.settled).toEqual([]);
        if (result.value.next === 'reread') expect(result.value.seats).toBeLessThanOrEqual(coveredSeats);
        if (result.value.next === 'reread') expect(result.value.seats + readers.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('the audit draw', () => {
  it('takes nobody at 0, everybody at 10000, and the stated share of hashes', () => {
    expect(isDrawnForAudit('00000000', 0)).toBe(false);
    expect(isDrawnForAudit('ffffffff', 10_000)).toBe(true);
    expect(isDrawnForAudit('0ccccccb', 500)).toBe(true);
    expect(isDrawnForAudit('0cccccce', 500)).toBe(false);
  });
});
