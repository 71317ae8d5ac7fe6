import type { Locale } from '~/core/locale';
import { listRequirableKinds, type Catalogue } from '../catalogue/catalogue';

/** What a tier may ask for, as the builder offers it. */
export interface RequirementChoices {
  /** Kinds with their name in the reader's language and the words they are found by. */
  kinds: { value: string; label: string; keywords: string }[];
  /** `*` for any place, then countries and their parts (ISO 3166). */
  places: string[];
}

/** The kinds and places of the catalogue a requirement may name. */
export function listRequirementChoices(catalogue: Catalogue, locale: Locale): RequirementChoices {
  const kinds = listRequirableKinds(catalogue);
  const places = kinds.flatMap((kind) => (kind.general ? [] : kind.jurisdictions));
  const countries = places.map((place) => place.split('-')[0] ?? place);
  return {
    kinds: kinds.map((kind) => ({
      value: kind.code,
      label: kind.name[locale],
      keywords: `${kind.code} ${Object.values(kind.name).join(' ')}`,
    })),
    places: ['*', ...[...new Set([...countries, ...places])].filter((place) => place !== '*').sort()],
  };
}
