import { exclusionName } from './exclusion-record';
import type { ListedPerson, ScreenedPerson } from './match-exclusion';
import { namesAgree } from './names-agree';

export type ComparedField = 'name' | 'birthDate' | 'npi';

/** One fact on both sides; null where a side does not say. */
export interface ExclusionComparison {
  field: ComparedField;
  /** What the expert stated; several spellings or numbers where there are. */
  expert: readonly string[];
  listed: string | null;
  verdict: 'match' | 'similar' | 'mismatch' | 'unknown';
}

/** The expert and the line side by side, for the eye of a person; dates as YYYY-MM-DD. */
export function compareExclusion(
  person: ScreenedPerson,
  entry: ListedPerson & { businessName: string },
): ExclusionComparison[] {
  const agreement = [...person.names, ...person.readings].map((name) => namesAgree(name, entry));
  const nameVerdict = agreement.includes('full') ? 'match' : agreement.includes('partial') ? 'similar' : 'mismatch';
  return [
    { field: 'name', expert: person.names, listed: exclusionName(entry), verdict: nameVerdict },
    fact('birthDate', person.birthDate === null ? [] : [person.birthDate], entry.birthDate),
    fact('npi', person.npis, entry.npi),
  ];
}

function fact(field: ComparedField, expert: readonly string[], listed: string | null): ExclusionComparison {
  const isKnown = expert.length > 0 && listed !== null;
  return { field, expert, listed, verdict: isKnown ? (expert.includes(listed) ? 'match' : 'mismatch') : 'unknown' };
}
