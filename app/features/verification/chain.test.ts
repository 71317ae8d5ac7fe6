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
const first = { status: 'in_tier' as const, tier: 1, criteria: ['t1', 't2'], auditDrawn: false };

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
          const result = decideCompletedTier(policy(tiers), { status: 'in_tier', tier, criteria, readers, auditDrawn });
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

describe('the audit draw', () => {
  it('takes nobody at 0, everybody at 10000, and the stated share of hashes', () => {
    expect(isDrawnForAudit('00000000', 0)).toBe(false);
    expect(isDrawnForAudit('ffffffff', 10_000)).toBe(true);
    expect(isDrawnForAudit('0ccccccb', 500)).toBe(true);
    expect(isDrawnForAudit('0cccccce', 500)).toBe(false);
  });
});
