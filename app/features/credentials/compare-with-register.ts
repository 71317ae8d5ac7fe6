import { compareNames } from './compare-names';

export type ComparisonVerdict = 'match' | 'similar' | 'mismatch' | 'unknown';

/** One line of the desk's comparison: the claim on the left, the register on the right. */
export interface FieldComparison {
  field: 'name' | 'status' | 'holderType' | 'profession';
  claimed: string;
  registered: string | null;
  verdict: ComparisonVerdict;
}

/** What a register's answer says about the holder, in words of our own. */
export interface RegisterFacts {
  name: string | null;
  isActive: boolean | null;
  status: string | null;
  isIndividual: boolean | null;
  holderType: string | null;
  /** Codes and descriptions of the professions the register lists (NUCC taxonomy for NPPES). */
  professions: { code: string; description: string }[];
}

/** NUCC group "Allopathic & Osteopathic Physicians": codes 202C to 209Z. */
const PHYSICIAN_TAXONOMY = /^20[2-9]/;

/** Compares a claim of a kind in medicine with its register's answer, field by field. */
export function compareWithRegister(
  claim: { holderName: string; expectsPhysician: boolean },
  facts: RegisterFacts,
): FieldComparison[] {
  const comparisons: FieldComparison[] = [
    {
      field: 'name',
      claimed: claim.holderName,
      registered: facts.name,
      verdict: facts.name === null ? 'unknown' : compareNames(claim.holderName, facts.name),
    },
    { field: 'status', claimed: 'active', registered: facts.status, verdict: verdictOf(facts.isActive) },
    {
      field: 'holderType',
      claimed: 'individual',
      registered: facts.holderType,
      verdict: verdictOf(facts.isIndividual),
    },
  ];
  if (claim.expectsPhysician) comparisons.push(compareProfession(facts.professions));
  return comparisons;
}

/** Whether anything the register says contradicts the claim. */
export function hasMismatch(comparisons: readonly FieldComparison[]): boolean {
  return comparisons.some((comparison) => comparison.verdict === 'mismatch');
}

function compareProfession(professions: RegisterFacts['professions']): FieldComparison {
  const isPhysician = professions.length === 0 ? null : professions.some(({ code }) => PHYSICIAN_TAXONOMY.test(code));
  const registered = professions.map(({ code, description }) => `${description} (${code})`).join('; ');
  return { field: 'profession', claimed: 'physician', registered: registered || null, verdict: verdictOf(isPhysician) };
}

function verdictOf(isTrue: boolean | null): ComparisonVerdict {
  if (isTrue === null) return 'unknown';
  return isTrue ? 'match' : 'mismatch';
}
