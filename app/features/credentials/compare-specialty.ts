import type { ComparisonVerdict } from './compare-with-register';

/**
 * A claimed specialty (NUCC taxonomy code) against the codes a register lists. A code's first four places are its classification
 * and `00000X` after them the general code: the code itself matches, the general code and a specialization of it are similar,
 * anything else contradicts; unknown where the register lists none. Source: NUCC Health Care Provider Taxonomy, code structure.
 */
export function compareSpecialty(claimed: string, registered: readonly string[]): ComparisonVerdict {
  if (registered.length === 0) return 'unknown';
  if (registered.includes(claimed)) return 'match';
  return registered.some((code) => isGeneralOf(code, claimed) || isGeneralOf(claimed, code)) ? 'similar' : 'mismatch';
}

/** Whether a code is the general one of its classification, which every specialization of it includes. */
export function isGeneralCode(code: string): boolean {
  return isGeneralOf(code, code);
}

function isGeneralOf(general: string, code: string): boolean {
  return general === `${code.slice(0, 4)}00000X`;
}
