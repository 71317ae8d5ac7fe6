import type { Catalogue } from '../catalogue/catalogue';
import type { EligibilityExplanation, UnmetCondition } from './explain-eligibility';
import { impliedBy } from './most-specific';

/** A condition the closed jobs of a list ask for, and how many of them do. */
export interface MissingCondition extends UnmetCondition {
  jobs: number;
}

type Unreached = Pick<Extract<EligibilityExplanation, { eligible: false }>, 'unmet'>;

const MOST_NAMED = 3;

/**
 * What would help most: first what is under review already, then what is missing, each by how many jobs name it. What follows from
 * another condition is counted under it: a lower level of a language, and of a statement under review also its wider kinds.
 */
export function rankMissing(catalogue: Catalogue, explanations: readonly Unreached[]): MissingCondition[] {
  return (['inReview', 'missing'] as const).flatMap((state) => {
    const named = explanations.map(({ unmet }) => unmet.filter((condition) => condition.state === state));
    const tokens = [...new Set(named.flat().map(({ token }) => token))];
    const covered = (token: string) =>
      state === 'inReview' || token.startsWith('language:')
        ? new Set([token, ...impliedBy(catalogue, token)])
        : new Set([token]);
    const leading = tokens.filter((token) => !tokens.some((other) => other !== token && covered(other).has(token)));
    return leading
      .map((token) => {
        const all = covered(token);
        const jobs = named.filter((unmet) => unmet.some((condition) => all.has(condition.token))).length;
        return { token, state, jobs };
      })
      .sort((a, b) => b.jobs - a.jobs)
      .slice(0, MOST_NAMED);
  });
}

/** How many of the jobs wait for nothing but what is under review. */
export function countWaiting(
  explanations: readonly (Unreached & { suspended: boolean; ownOrganization: boolean })[],
): number {
  return explanations.filter(
    ({ unmet, suspended, ownOrganization }) =>
      !suspended && !ownOrganization && unmet.length > 0 && unmet.every(({ state }) => state === 'inReview'),
  ).length;
}
