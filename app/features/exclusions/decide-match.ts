import { isStronger, type ExclusionStrength } from './match-exclusion';

export const exclusionMatchStatuses = ['open', 'cleared', 'confirmed'] as const;
export type ExclusionMatchStatus = (typeof exclusionMatchStatuses)[number];

/** What is on record about one person and one unchanged line of the list. */
export interface KnownMatch {
  id: string;
  strength: ExclusionStrength;
  status: ExclusionMatchStatus;
}

/**
 * What finding a line again means: `known` while a person still has to look or has looked; `raise` an open match that has
 * become surer (a birth date was added); `open` a new one where there was none, or where only something weaker was cleared.
 * A line that changed is another line, so it is never known here.
 */
export function decideMatch(
  known: readonly KnownMatch[],
  strength: ExclusionStrength,
): { step: 'known' } | { step: 'open' } | { step: 'raise'; matchId: string } {
  const standing = known.find((match) => match.status !== 'cleared');
  if (standing?.status === 'open' && isStronger(strength, standing.strength)) {
    return { step: 'raise', matchId: standing.id };
  }
  if (standing) return { step: 'known' };
  const wasCleared = known.some((match) => !isStronger(strength, match.strength));
  return wasCleared ? { step: 'known' } : { step: 'open' };
}
