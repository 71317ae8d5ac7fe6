import type { Clause } from './chain-policy';

/** A clause as people read it; parts it does not ask for are undefined. */
export interface ClauseDescription {
  kind: string | undefined;
  jurisdiction: string | undefined;
  language: string | undefined;
  readLevel: string | undefined;
}

/**
 * The most specific credential and the highest reading level a clause names. Clauses are written with the specific
 * token before those it implies (see requirement.ts).
 */
export function describeClause(clause: Clause): ClauseDescription {
  const parts = clause.map((token) => token.split(':'));
  const credential = parts.find(([type]) => type === 'credential');
  const reads = parts.filter(([type, , skill]) => type === 'language' && skill === 'read');
  const language = reads[0]?.[1];
  const levels = reads.filter(([, tag]) => tag === language).map(([, , , level]) => level ?? '');
  return { kind: credential?.[1], jurisdiction: credential?.[2], language, readLevel: levels.sort().at(-1) };
}
