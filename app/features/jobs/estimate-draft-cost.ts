import { FEE_BASIS_POINTS, OVERHEAD_BASIS_POINTS } from './job-terms';
import { taskWorstCaseMinor, type ChainTerms } from './worst-case';

/** What a draft says of its cost: amounts in minor units. */
interface DraftTerms {
  tiers: readonly { seats: number; rateMinorPerHour: number }[];
  capMinutes: number;
  budgetMinor: bigint;
}

/** What one task of a draft may cost at the very most, in minor units, on what terms, and how many tasks the budget covers at that. */
export function estimateDraftCost(draft: DraftTerms): {
  perTaskMinor: bigint;
  coveredTasks: number;
  terms: ChainTerms;
} {
  const terms = {
    tiers: draft.tiers.map(({ seats, rateMinorPerHour }) => ({ seats, rateMinorPerHour: BigInt(rateMinorPerHour) })),
    capMs: draft.capMinutes * 60_000,
    feeBasisPoints: FEE_BASIS_POINTS,
    overheadBasisPoints: OVERHEAD_BASIS_POINTS,
  };
  const perTaskMinor = taskWorstCaseMinor(terms);
  return { perTaskMinor, coveredTasks: Number(draft.budgetMinor / perTaskMinor), terms };
}
