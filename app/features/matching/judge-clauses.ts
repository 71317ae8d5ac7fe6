import type { Catalogue } from '../catalogue/catalogue';
import { mostSpecific } from './most-specific';

/** One condition of a clause, as an expert meets it. */
export interface JudgedCondition {
  token: string;
  state: 'met' | 'inReview' | 'missing';
}

/** A clause is met when everything in it is. */
export interface JudgedClause {
  met: boolean;
  conditions: JudgedCondition[];
}

/** What each clause asks for and how it stands; what follows from another condition of the clause is not named. */
export function judgeClauses(
  clauses: readonly (readonly string[])[],
  standing: { catalogue: Catalogue; held: ReadonlySet<string>; stated: ReadonlySet<string> },
): JudgedClause[] {
  const { catalogue, held, stated } = standing;
  return clauses.map((clause) => ({
    met: clause.length > 0 && clause.every((token) => held.has(token)),
    conditions: mostSpecific(catalogue, clause).map((token) => ({ token, state: stateOf(token, held, stated) })),
  }));
}

function stateOf(token: string, held: ReadonlySet<string>, stated: ReadonlySet<string>): JudgedCondition['state'] {
  if (held.has(token)) return 'met';
  return stated.has(token) ? 'inReview' : 'missing';
}
