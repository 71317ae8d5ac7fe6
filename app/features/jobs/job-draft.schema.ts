import { z } from 'zod';
import { currencies } from '~/core/money';
import type { Catalogue } from '../catalogue/catalogue';
import { domains } from '../catalogue/credential-kind';
import { findWeakTier, type ChainPolicy } from './chain-policy';
import { clausesOf, languageTagSchema, requirementSchema } from './requirement';
import { answerSpecSchema, criterionSchema, type AnswerSpec } from './rubric';

/** A criterion before it has its id. */
export const criterionDraftSchema = criterionSchema.omit({ id: true }).extend({
  label: z.string('fieldRequired').trim().min(1, 'fieldRequired').max(2000, 'fieldTooLong'),
  // Without a message of its own a missing answer would be told as one fault per kind of answer.
  answer: z.custom<AnswerSpec>((value) => answerSpecSchema.safeParse(value).success, 'answersInvalid'),
});

const whole = (min: number, max: number) =>
  z.number('numberInvalid').int('numberInvalid').min(min, 'numberOutOfRange').max(max, 'numberOutOfRange');

/** What a tier offers: seats for each task, and minor units per hour. */
export const tierPaySchema = z.object({ seats: whole(1, 7), rateMinorPerHour: whole(1, 100_000_00) });

const tierDraftSchema = (catalogue: Catalogue) => tierPaySchema.extend({ requirement: requirementSchema(catalogue) });
export type TierDraft = z.infer<ReturnType<typeof tierDraftSchema>>;

const DEFAULT_RATE_FLOOR_PERCENT = 90;
const MAX_BUDGET_MINOR = 1_000_000_000_00n;

/** The fields of a job: amounts in minor units, times in minutes and days. Messages are codes. */
const jobDraftShape = (catalogue: Catalogue) => ({
  title: z.string('fieldRequired').trim().min(3, 'fieldTooShort').max(200, 'fieldTooLong'),
  domain: z.enum(domains, 'fieldRequired'),
  contentLanguage: languageTagSchema,
  /** Markdown. */
  guideline: z.string('fieldRequired').trim().min(1, 'fieldRequired').max(200_000, 'fieldTooLong'),
  /** Criteria asked of every task; empty when each task brings its own. */
  criteria: z.array(criterionDraftSchema).max(50, 'tooManyCriteria').default([]),
  estimatedMinutes: whole(1, 480),
  capMinutes: whole(1, 480),
  /** Days the company may look at a submitted review before silence approves it; 0 approves at once. */
  reviewWindowDays: whole(0, 30),
  /** The share of each tier's rate under which the median effective pay stops the job, in per cent. */
  rateFloorPercent: whole(50, 100).default(DEFAULT_RATE_FLOOR_PERCENT),
  /** The hours one expert is paid for in a week (Monday to Sunday, UTC); null is no limit. */
  weeklyLimitHours: whole(1, 168).nullable().default(null),
  budgetMinor: z.bigint('amountInvalid').min(1n, 'amountInvalid').max(MAX_BUDGET_MINOR, 'amountInvalid'),
  currency: z.enum(currencies, 'fieldRequired'),
  tiers: z.array(tierDraftSchema(catalogue)).min(1, 'tierMissing').max(5, 'tooManyTiers'),
  /** Share of the agreed tasks that goes up as well, in per cent, to two decimals. */
  auditPercent: z.number('numberInvalid').min(0, 'numberOutOfRange').max(100, 'numberOutOfRange').default(5),
});

/** The chain policy of a draft, with requirements as clauses of token names. */
export function policyOf(catalogue: Catalogue, draft: { tiers: TierDraft[]; auditPercent: number }): ChainPolicy {
  return {
    tiers: draft.tiers.map(({ seats, rateMinorPerHour, requirement }) => ({
      seats,
      rateMinorPerHour,
      clauses: clausesOf(catalogue, requirement),
    })),
    auditBasisPoints: Math.round(draft.auditPercent * 100),
  };
}

/** A job as its company describes it, against the catalogue in force. Issues carry codes; a tier that is not stronger than the one below is named. */
export function jobDraftSchema(catalogue: Catalogue) {
  return z.object(jobDraftShape(catalogue)).superRefine((draft, context) => {
    if (draft.capMinutes < draft.estimatedMinutes) {
      context.addIssue({ code: 'custom', message: 'capBelowEstimate', path: ['capMinutes'] });
    }
    const weakTier = findWeakTier(policyOf(catalogue, draft));
    if (weakTier !== undefined) {
      context.addIssue({ code: 'custom', message: 'tierNotStronger', path: ['tiers', weakTier - 1, 'requirement'] });
    }
  });
}
export type JobDraft = z.output<ReturnType<typeof jobDraftSchema>>;
export type JobDraftInput = z.input<ReturnType<typeof jobDraftSchema>>;
