import type { ExclusionMatchStatus } from './decide-match';
import type { ExclusionStrength } from './match-exclusion';

/** A match as a row of a list. */
export interface MatchRow {
  id: string;
  /** The expert's. */
  legalName: string;
  /** As the list writes it. */
  listedName: string;
  strength: ExclusionStrength;
  status: ExclusionMatchStatus;
  foundAt: Date;
  closedAt: Date | null;
  /** One person has said what it is; a second has to. */
  hasProposal: boolean;
}
