import type { ReadHan } from './compare-han-name';
import { compareHolderNames, type HolderName, type NameVariant } from './compare-holder-names';
import { compareSpecialty } from './compare-specialty';

/** `notStated` is what the register adds where nothing was claimed. */
export type ComparisonVerdict = 'match' | 'similar' | 'mismatch' | 'unknown' | 'notStated';

/** One line of the desk's comparison: the claim on the left, the register on the right. */
export interface FieldComparison {
  field: 'name' | 'status' | 'holderType' | 'profession' | 'specialty' | 'admitted' | 'expiresOn';
  /** The holder's name, the code of a specialty, a day; empty where nothing was claimed. */
  claimed: string;
  registered: string | null;
  verdict: ComparisonVerdict;
  /** Of a name: which of the holder's it is. */
  variant?: NameVariant;
  /** Of a name: whether it fits only once Chinese characters are read in Latin letters. */
  isTransliterated?: boolean;
  /** Of a name: whether the register has it as a former or other one. */
  isFormerName?: boolean;
}

/** What a register's answer says about the holder, in words of our own. */
export interface RegisterFacts {
  name: string | null;
  /** Former and other names the register lists. */
  otherNames?: readonly string[];
  isActive: boolean | null;
  status: string | null;
  isIndividual: boolean | null;
  holderType: string | null;
  /** Codes and descriptions of the professions the register lists (NUCC taxonomy for NPPES). */
  professions: { code: string; description: string }[];
  /** Whether the status is a measure against the holder; null where the register would not say. */
  isSanctioned?: boolean | null;
  /** The year of admission to practise, where the register tells it. */
  admittedYear?: number | null;
}

/** What was claimed, as far as a register can speak to it. */
export interface ComparedClaim {
  names: readonly HolderName[];
  expectsPhysician: boolean;
  /** Codes of the kind's list of specialties. */
  specialties: readonly string[];
  /** Midnight UTC of the last valid day stated. */
  expiresOn: Date | null;
}

/** NUCC group "Allopathic & Osteopathic Physicians": codes 202C to 209Z. */
const PHYSICIAN_TAXONOMY = /^20[2-9]/;

/** Compares a claim with its register's answer, field by field. `expiresOn` is the last valid day the register names. */
export function compareWithRegister(
  claim: ComparedClaim,
  facts: RegisterFacts,
  expiresOn: Date | null,
  readHan: ReadHan,
): FieldComparison[] {
  return [
    compareName(claim.names, facts, readHan),
    { field: 'status', claimed: 'active', registered: facts.status, verdict: verdictOf(facts.isActive) },
    {
      field: 'holderType',
      claimed: 'individual',
      registered: facts.holderType,
      verdict: verdictOf(facts.isIndividual),
    },
    ...(claim.expectsPhysician ? [compareProfession(facts.professions)] : []),
    ...claim.specialties.map((code) => compareField(code, facts.professions)),
    ...(facts.admittedYear ? [added('admitted', String(facts.admittedYear))] : []),
    ...(expiresOn ? [compareDay(claim.expiresOn, expiresOn)] : []),
  ];
}

/** Whether anything the register says contradicts the claim. */
export function hasMismatch(comparisons: readonly FieldComparison[]): boolean {
  return comparisons.some((comparison) => comparison.verdict === 'mismatch');
}

function compareName(names: readonly HolderName[], facts: RegisterFacts, readHan: ReadHan): FieldComparison {
  const { name: registered, otherNames = [] } = facts;
  const best = registered === null ? undefined : compareHolderNames(names, registered, readHan);
  if (!best) return { field: 'name', claimed: names[0]?.text ?? '', registered, verdict: 'unknown' };
  const { text, variant, verdict, isTransliterated } = best;
  const line = { field: 'name', claimed: text, registered, verdict, variant, isTransliterated } as const;
  return isAlike(verdict) ? line : (compareFormerNames(names, otherNames, readHan) ?? line);
}

/** The first former name that fits. A person has to look whether it is the same one, so it is no more than similar. */
function compareFormerNames(
  names: readonly HolderName[],
  formerNames: readonly string[],
  readHan: ReadHan,
): FieldComparison | undefined {
  for (const registered of formerNames) {
    const best = compareHolderNames(names, registered, readHan);
    if (!best || !isAlike(best.verdict)) continue;
    const { text, variant, isTransliterated } = best;
    const line = { field: 'name', claimed: text, registered, verdict: 'similar', variant, isTransliterated } as const;
    return { ...line, isFormerName: true };
  }
  return undefined;
}

function isAlike(verdict: ComparisonVerdict): boolean {
  return verdict === 'match' || verdict === 'similar';
}

function compareProfession(professions: RegisterFacts['professions']): FieldComparison {
  const isPhysician = professions.length === 0 ? null : professions.some(({ code }) => PHYSICIAN_TAXONOMY.test(code));
  const registered = nameProfessions(professions);
  return { field: 'profession', claimed: 'physician', registered, verdict: verdictOf(isPhysician) };
}

function compareField(claimed: string, professions: RegisterFacts['professions']): FieldComparison {
  const codes = professions.map(({ code }) => code);
  const registered = nameProfessions(professions);
  return { field: 'specialty', claimed, registered, verdict: compareSpecialty(claimed, codes) };
}

function nameProfessions(professions: RegisterFacts['professions']): string | null {
  return professions.map(({ code, description }) => `${description} (${code})`).join('; ') || null;
}

/** A later day than the register's says nothing against the holder: the desk names the day it verifies until. */
function compareDay(claimed: Date | null, registered: Date): FieldComparison {
  if (claimed === null) return added('expiresOn', dayOf(registered));
  const verdict = claimed <= registered ? 'match' : 'similar';
  return { field: 'expiresOn', claimed: dayOf(claimed), registered: dayOf(registered), verdict };
}

function added(field: 'admitted' | 'expiresOn', registered: string): FieldComparison {
  return { field, claimed: '', registered, verdict: 'notStated' };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function verdictOf(isTrue: boolean | null): ComparisonVerdict {
  if (isTrue === null) return 'unknown';
  return isTrue ? 'match' : 'mismatch';
}
