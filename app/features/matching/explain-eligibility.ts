import type { Catalogue } from '../catalogue/catalogue';
import type { ApplicationStatus } from '../applications/application';
import { nearestMiss } from './is-eligible';
import { mostSpecific } from './most-specific';

/** One thing a requirement asks for and the expert lacks; `inReview` when they have stated it and it is being checked. */
export interface UnmetCondition {
  token: string;
  state: 'missing' | 'inReview';
}

/** What an expert's standing looks like to a job. `stated` are tokens their unverified statements would give. */
export interface EligibilitySituation {
  catalogue: Catalogue;
  clauses: readonly (readonly string[])[];
  held: ReadonlySet<string>;
  stated: ReadonlySet<string>;
  suspended: boolean;
  ownOrganization: boolean;
  application: ApplicationStatus | 'none';
}

/** Why an expert may or may not take a tier's tasks. */
export type EligibilityExplanation =
  | { eligible: true }
  | {
      eligible: false;
      suspended: boolean;
      ownOrganization: boolean;
      /** How the application stands where it is not approved; null where it is. */
      application: Exclude<ApplicationStatus, 'approved'> | 'none' | null;
      unmet: UnmetCondition[];
    };

/**
 * The answer to "why can't I see this?": every failing condition of the clause that lacks the least. What follows from another
 * failing condition (a wider kind or place, a lower level) is not named.
 */
export function explainEligibility(situation: EligibilitySituation): EligibilityExplanation {
  const { catalogue, clauses, held, stated, suspended, ownOrganization } = situation;
  const application = situation.application === 'approved' ? null : situation.application;
  const miss = nearestMiss(clauses, held);
  if (!miss && !suspended && !ownOrganization && application === null) return { eligible: true };
  const unmet = mostSpecific(catalogue, miss?.missing ?? []).map((token): UnmetCondition => ({
    token,
    state: stated.has(token) ? 'inReview' : 'missing',
  }));
  return { eligible: false, suspended, ownOrganization, application, unmet };
}
