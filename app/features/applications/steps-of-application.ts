import { kindDomains, type KindDomain } from '../catalogue/credential-kind';
import type { ChosenWork, WorkPlace } from './application-steps';

/** A kind of credential as far as it matters to which work it belongs. */
export interface KindOutline {
  code: string;
  domain: KindDomain;
  places: readonly string[];
}

/** What the chosen work makes the flow ask for; everything else is left out. */
export interface Needs {
  /** The federal list of people excluded from health care (OIG LEIE) is matched by birth date; nothing else needs it. */
  birthDate: boolean;
  /** Whether the work means writing for others, so that the level of writing counts. */
  writing: boolean;
}

/** What the chosen work asks for. `statedPlaces` are the jurisdictions of medical credentials stated already. */
export function needsOf(work: ChosenWork | undefined, statedMedicalPlaces: readonly string[] = []): Needs {
  const isUsMedicine = work?.domains.includes('medicine') && work.places.includes('US');
  return {
    birthDate: Boolean(isUsMedicine) || statedMedicalPlaces.some((place) => placeOf(place) === 'US'),
    writing: work?.kinds.some((kind) => kind === 'rewrite' || kind === 'prompt') ?? false,
  };
}

/** The part of the world a jurisdiction belongs to; null for a credential without a country. */
export function placeOf(jurisdiction: string): WorkPlace | null {
  if (jurisdiction === '*') return null;
  const country = jurisdiction.split('-')[0] ?? jurisdiction;
  if (country === 'US' || country === 'GB' || country === 'CN') return country;
  return euCountries.has(country) ? 'EU' : 'other';
}

const euCountries = new Set(
  'EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/**
 * The kinds that count for the chosen work: those of its fields from its parts of the world, and beside them degrees, years in those
 * fields, and rater levels where it labels. Before anything is chosen all of them.
 */
export function kindsForWork<Kind extends KindOutline>(kinds: readonly Kind[], work: ChosenWork | undefined): Kind[] {
  if (!work) return [...kinds];
  return kinds.filter((kind) => (kind.domain === 'general' ? isBeside(kind, work) : isOfWork(kind, work)));
}

function isOfWork(kind: KindOutline, work: ChosenWork): boolean {
  if (!work.domains.some((domain) => domain === kind.domain)) return false;
  return work.places.includes('other') || kind.places.some((place) => isWithin(place, work.places));
}

function isWithin(jurisdiction: string, places: readonly WorkPlace[]): boolean {
  const place = placeOf(jurisdiction);
  return place === null || places.includes(place);
}

function isBeside(kind: KindOutline, work: ChosenWork): boolean {
  if (kind.code === 'cn_ai_trainer') return work.kinds.includes('label');
  const field = kindDomains.find((domain) => kind.code === `experience_${domain}`);
  return field === undefined || work.domains.some((domain) => domain === field);
}

/** Whether a stated language counts for a language of the work: the same tag, or a narrower one (RFC 4647, 3.3.1). */
export function coversLanguage(stated: string, wanted: string): boolean {
  return stated === wanted || stated.startsWith(`${wanted}-`);
}
