import { sha256Hex } from '~/platform/crypto/hash.server';
import type { Queryable } from '~/platform/db/database';
import { decideMatch } from './decide-match';
import { exclusionIdentity, type ExclusionRecord } from './exclusion-record';
import { loadKnownMatches } from './exclusion-match-store.server';
import { listCandidates } from './list-candidates.server';
import type { ScreenedExpert } from './load-screened-people.server';
import { matchExclusion, type ExclusionStrength } from './match-exclusion';

/** A line of the list that may be an expert. */
export interface Finding {
  expertId: string;
  strength: ExclusionStrength;
  record: ExclusionRecord;
  /** The same for the same line of another month. */
  fingerprint: string;
}

/** Every line of a list that may be one of these people. */
export async function findMatches(q: Queryable, listId: string, people: readonly ScreenedExpert[]): Promise<Finding[]> {
  const candidates = await listCandidates(q, listId, people);
  return people.flatMap((person) =>
    (candidates.get(person.expertId) ?? []).flatMap((record) => {
      const strength = matchExclusion(person, record);
      const fingerprint = sha256Hex(exclusionIdentity(record));
      return strength ? [{ expertId: person.expertId, strength, record, fingerprint }] : [];
    }),
  );
}

/** What is new among findings: nothing a person has still to look at, or has looked at. */
export async function findNews(q: Queryable, findings: readonly Finding[]): Promise<Finding[]> {
  if (findings.length === 0) return [];
  const known = await loadKnownMatches(q, [...new Set(findings.map(({ expertId }) => expertId))]);
  return findings.filter((finding) => decideMatch(known.filter(isAbout(finding)), finding.strength).step !== 'known');
}

/** Whether a match is about the finding's person and line. */
export function isAbout(finding: Finding) {
  return (match: { expertId: string; fingerprint: string }): boolean =>
    match.expertId === finding.expertId && match.fingerprint === finding.fingerprint;
}
