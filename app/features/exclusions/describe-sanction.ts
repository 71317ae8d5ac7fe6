import type { SanctionFinding } from '../credentials/suspend-credentials.server';
import { exclusionName, type ExclusionRecord } from './exclusion-record';
import type { ExclusionStrength } from './match-exclusion';

/** What a check record says of a match: the list, its edition, how sure it is; neither birth date nor number. */
export function describeSanction(match: {
  matchId: string;
  strength: ExclusionStrength;
  record: ExclusionRecord;
  edition: Date;
  list: { id: string; url: string };
}): SanctionFinding {
  const { matchId, strength, record, edition, list } = match;
  return {
    source: 'OIG LEIE',
    sourceUrl: list.url,
    query: '',
    registerName: exclusionName(record),
    registerStatus: `excluded ${record.exclType}${record.excludedOn === null ? '' : ` ${record.excludedOn}`}`,
    facts: { exclusionMatchId: matchId, strength, listId: list.id, listEdition: edition.toISOString().slice(0, 10) },
  };
}
