import { guideOffers, type OfferGuide } from '../applications/pay-bands';
import type { Catalogue } from '../catalogue/catalogue';
import { domains } from '../catalogue/credential-kind';
import { findWeakTier, type Clause } from './chain-policy';
import { estimateDraftCost } from './estimate-draft-cost';
import { criterionDraftSchema, tierPaySchema } from './job-draft.schema';
import { draftOfForm, type JobForm } from './job-form';
import { clausesOf, requirementSchema } from './requirement';
import type { Rubric } from './rubric';
import type { ChainTerms } from './worst-case';

/** What a half-filled job form already says; each part is there as soon as its own fields can be used. */
export interface JobFormJudgement {
  /** Minor units; the most one task may cost. */
  perTaskMinor: bigint | undefined;
  /** What that follows from. */
  terms: ChainTerms | undefined;
  /** How many tasks the budget covers at worst. */
  coveredTasks: number | undefined;
  /** Who may read, by tier; undefined where the tier's requirement is not complete. */
  clauses: (Clause[] | undefined)[];
  /** The first tier (1-based) that asks for no more than the one below. */
  weakTier: number | undefined;
  /** What guides the offer of each tier. */
  offers: OfferGuide[];
  /** The criteria that can be used as they stand. */
  rubric: Rubric;
}

/** Judges a job form as far as it goes; the draft's schema still decides whether the job can be created. */
export function judgeJobForm(catalogue: Catalogue, form: JobForm): JobFormJudgement {
  const draft = draftOfForm(form);
  const stated = listOf(draft['tiers']);
  const clauses = stated.map((tier) => {
    const parsed = requirementSchema(catalogue).safeParse(tier['requirement']);
    return parsed.success ? clausesOf(catalogue, parsed.data) : undefined;
  });
  const tiers = stated.map((tier) => tierPaySchema.safeParse(tier));
  const priced = tiers.flatMap((tier) => (tier.success ? [tier.data] : []));
  const { capMinutes, budgetMinor } = draft;
  const isPriced =
    priced.length > 0 &&
    priced.length === tiers.length &&
    isWithin(capMinutes, 1, 480) &&
    typeof capMinutes === 'number';
  const cost = isPriced
    ? estimateDraftCost({ tiers: priced, capMinutes, budgetMinor: typeof budgetMinor === 'bigint' ? budgetMinor : 0n })
    : undefined;
  const known = clauses.filter((clause) => clause !== undefined);
  return {
    perTaskMinor: cost?.perTaskMinor,
    terms: cost?.terms,
    coveredTasks: typeof budgetMinor === 'bigint' ? cost?.coveredTasks : undefined,
    clauses,
    offers: guideOffers(
      domains.find((domain) => domain === form.domain) ?? 'medicine',
      tiers.map((tier) => (tier.success ? BigInt(tier.data.rateMinorPerHour) : undefined)),
      form.currency,
    ),
    weakTier: known.length === clauses.length ? weakTierOf(known) : undefined,
    rubric: listOf(draft['criteria']).flatMap((criterion, index) => {
      const parsed = criterionDraftSchema.safeParse(criterion);
      return parsed.success ? [{ ...parsed.data, id: `j${index + 1}` }] : [];
    }),
  };
}

function weakTierOf(clauses: Clause[][]): number | undefined {
  return findWeakTier({
    tiers: clauses.map((tier) => ({ seats: 1, rateMinorPerHour: 1, clauses: tier })),
    auditBasisPoints: 0,
  });
}

const isWithin = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);
