/**
 * The one predicate: eligible is who holds every token of some clause. It serves the board, the claim, supply counts and
 * "why not"; SQL states it as `token_ids <@ capability_ids` over the same clauses.
 */
export function isEligible(clauses: readonly (readonly number[])[], held: ReadonlySet<number>): boolean {
  return clauses.some((clause) => clause.length > 0 && clause.every((token) => held.has(token)));
}

/** The clause that lacks the fewest tokens, with what it lacks; undefined when some clause is satisfied. */
export function nearestMiss<Token>(
  clauses: readonly (readonly Token[])[],
  held: ReadonlySet<Token>,
): { clause: readonly Token[]; missing: Token[] } | undefined {
  const misses = clauses.map((clause) => ({ clause, missing: clause.filter((token) => !held.has(token)) }));
  if (misses.some((miss) => miss.missing.length === 0)) return undefined;
  return misses.sort((a, b) => a.missing.length - b.missing.length)[0];
}
