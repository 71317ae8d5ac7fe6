import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '~/features/catalogue/shipped/shipped-catalogue';
import { jobDraftSchema } from '~/features/jobs/job-draft.schema';
import { FEE_BASIS_POINTS, OVERHEAD_BASIS_POINTS } from '~/features/jobs/job-terms';
import { findAnswerFaults } from '~/features/jobs/find-answer-faults';
import { taskWorstCaseMinor } from '~/features/jobs/worst-case';
import type { DemoTask } from '../demo-job';
import { allDemoJobs } from './all-demo-jobs';

const tasks = allDemoJobs.flatMap((job) => job.tasks);
const isMultiTurn = (task: DemoTask) => task.turns.length > 1;

/** Words of a text in a language with spaces, characters without spaces in Chinese. */
const lengthOf = (language: string, text: string) =>
  language === 'zh' ? text.replaceAll(/\s/g, '').length : text.split(/\s+/).length;

describe('the whole', () => {
  it('has at least 60 tasks in three domains and two languages', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(allDemoJobs.map((job) => job.draft.domain))).toEqual(new Set(['medicine', 'law', 'finance']));
    expect(new Set(tasks.map((task) => task.language))).toEqual(new Set(['en', 'zh']));
  });

  it('has at least twelve conversations of three to five turns', () => {
    const conversations = tasks.filter(isMultiTurn);
    expect(conversations.length).toBeGreaterThanOrEqual(12);
    for (const { turns } of conversations) expect([3, 5]).toContain(turns.length);
  });

  it('names every job and every task once', () => {
    expect(new Set(allDemoJobs.map((job) => job.key)).size).toBe(allDemoJobs.length);
    expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
    expect(new Set(tasks.map((task) => task.turns.at(-1)?.text)).size).toBe(tasks.length);
  });

  it('lets readers differ on about a third of the tasks', () => {
    const differing = tasks.filter((task) => task.careful.values.join('|') !== task.lenient.values.join('|'));
    expect(differing.length / tasks.length).toBeGreaterThan(0.25);
    expect(differing.length / tasks.length).toBeLessThan(0.5);
  });
});

describe.each(allDemoJobs.map((job) => [job.key, job] as const))('%s', (_key, job) => {
  it('is a draft the product takes, with one critical criterion and money for the worst case', () => {
    const draft = jobDraftSchema(shippedCatalogue).parse(job.draft);
    expect(draft.criteria.filter((criterion) => criterion.critical)).toHaveLength(1);
    expect(draft.tiers).toHaveLength(2);
    const perTask = taskWorstCaseMinor({
      tiers: draft.tiers.map(({ seats, rateMinorPerHour }) => ({ seats, rateMinorPerHour: BigInt(rateMinorPerHour) })),
      capMs: draft.capMinutes * 60_000,
      feeBasisPoints: FEE_BASIS_POINTS,
      overheadBasisPoints: OVERHEAD_BASIS_POINTS,
    });
    expect(draft.budgetMinor).toBeGreaterThanOrEqual(perTask * BigInt(job.tasks.length));
  });

  it.each(job.tasks.map((task) => [task.id, task] as const))(
    '%s is well formed and judged on every criterion',
    (_id, task) => {
      expect(task.language).toBe(job.draft.contentLanguage);
      expect(task.turns.map((turn) => turn.role)).toEqual(
        task.turns.map((_, index) => (index % 2 === 0 ? 'user' : 'assistant')),
      );
      expect(task.turns.at(-1)?.role).toBe('user');
      const [shortest, longest] = task.language === 'zh' ? [120, 300] : [80, 220];
      expect(lengthOf(task.language, task.answer)).toBeGreaterThanOrEqual(shortest);
      expect(lengthOf(task.language, task.answer)).toBeLessThanOrEqual(longest);
      const { criteria } = jobDraftSchema(shippedCatalogue).parse(job.draft);
      for (const { values, rationales } of [task.careful, task.lenient]) {
        expect(values).toHaveLength(criteria.length);
        expect(rationales).toHaveLength(criteria.length);
        const faults = criteria.flatMap((criterion, index) =>
          findAnswerFaults(
            { ...criterion, id: `j${index + 1}` },
            { value: values[index] ?? '', rationale: rationales[index] ?? '' },
          ),
        );
        expect(faults).toEqual([]);
      }
    },
  );
});
