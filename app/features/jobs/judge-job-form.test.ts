import { expect, it } from 'vitest';
import { shippedCatalogue } from '../catalogue/shipped/shipped-catalogue';
import { newJobForm, type JobForm } from './job-form';
import { jobDraftSchema } from './job-draft.schema';
import { draftOfForm } from './job-form';
import { jobTemplates } from './job-templates';
import { judgeJobForm } from './judge-job-form';

const withTier2 = (change: Partial<JobForm['tiers'][number]>): JobForm => ({
  ...newJobForm,
  tiers: newJobForm.tiers.map((tier, index) => (index === 1 ? { ...tier, ...change } : tier)),
});

it('says what one task costs at worst before there is a budget, and what a budget covers', () => {
  // Seats of 2 x $120 and 1 x $180, 1.5 x 20 minutes each, 20 % fee, 3 % overhead.
  expect(judgeJobForm(shippedCatalogue, newJobForm)).toMatchObject({ perTaskMinor: 25_956n, coveredTasks: undefined });
  expect(judgeJobForm(shippedCatalogue, { ...newJobForm, budgetMinor: '1000' }).coveredTasks).toBe(3);
});

it('says nothing of a cost it cannot know', () => {
  expect(judgeJobForm(shippedCatalogue, { ...newJobForm, capMinutes: 'long' }).perTaskMinor).toBeUndefined();
  expect(judgeJobForm(shippedCatalogue, withTier2({ rate: '' })).perTaskMinor).toBeUndefined();
});

it('names a tier that asks for no more than the one below, as soon as both are stated', () => {
  expect(judgeJobForm(shippedCatalogue, withTier2({ kinds: ['us_physician'] })).weakTier).toBe(2);
  expect(judgeJobForm(shippedCatalogue, withTier2({ kinds: [] }))).toMatchObject({
    weakTier: undefined,
    clauses: [expect.any(Array), undefined],
  });
  expect(judgeJobForm(shippedCatalogue, newJobForm).weakTier).toBeUndefined();
});

it.each(
  Object.entries(jobTemplates).flatMap(([domain, byLocale]) =>
    Object.entries(byLocale).map(([locale, form]) => [domain, locale, form] as const),
  ),
)('the example of %s in %s is a job that can be created', (_domain, _locale, form) => {
  expect(jobDraftSchema(shippedCatalogue).safeParse(draftOfForm(form)).error?.issues).toBeUndefined();
  expect(judgeJobForm(shippedCatalogue, form).coveredTasks).toBeGreaterThan(9);
});
