import { namesAgree } from './names-agree';

/** How surely a person is the one on the list, the surest first. */
export const exclusionStrengths = ['strong', 'probable', 'name_only'] as const;
export type ExclusionStrength = (typeof exclusionStrengths)[number];

/** Who is looked for. */
export interface ScreenedPerson {
  /** Legal name first, then every other spelling. */
  names: readonly string[];
  /** How names in Chinese characters are read in Latin letters. */
  readings: readonly string[];
  /** YYYY-MM-DD, or null when it was not given. */
  birthDate: string | null;
  npis: readonly string[];
}

export interface ListedPerson {
  lastName: string;
  firstName: string;
  middleName: string;
  birthDate: string | null;
  npi: string | null;
}

/**
 * How a person and a line of the list go together: `strong` by an equal NPI, `probable` by an agreeing name (or a part of
 * one) and an equal birth date, `name_only` by a name that agrees wholly; null when they do not. Another birth date leaves a
 * name `name_only`, because people state it themselves and a person has to look. A date of reinstatement or a waiver changes
 * nothing: who is reinstated is taken off the list, a waiver is for one state's programmes.
 */
export function matchExclusion(person: ScreenedPerson, entry: ListedPerson): ExclusionStrength | null {
  if (entry.npi !== null && person.npis.includes(entry.npi)) return 'strong';
  const verdicts = [...person.names, ...person.readings].map((name) => namesAgree(name, entry));
  const isSameDay = person.birthDate !== null && person.birthDate === entry.birthDate;
  if (isSameDay && verdicts.some((verdict) => verdict !== 'no')) return 'probable';
  return verdicts.includes('full') ? 'name_only' : null;
}

/** Whether a match of this strength holds somebody before a person has looked at it. */
export function holdsAtOnce(strength: ExclusionStrength): boolean {
  return strength !== 'name_only';
}

/** Whether one strength says more than another. */
export function isStronger(strength: ExclusionStrength, than: ExclusionStrength): boolean {
  return exclusionStrengths.indexOf(strength) < exclusionStrengths.indexOf(than);
}
