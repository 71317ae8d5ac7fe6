import type { CredentialKind, GeneralKind, Specialty, SpecialtyList } from './credential-kind';

/** All kinds and fields an installation knows, as the pure rules read them. */
export interface Catalogue {
  /** The kinds an expert may state now, each in its published version. */
  credentialKinds: readonly CredentialKind[];
  /** The more general kinds, each in its published version. */
  generalKinds: readonly GeneralKind[];
  /** Every version that ever was published, by `code@version`. */
  versions: ReadonlyMap<string, CredentialKind | GeneralKind>;
  specialties: readonly Specialty[];
}

type AnyKind = CredentialKind | GeneralKind;

/** A catalogue of the published versions of kinds, of those that were, and of fields. */
export function buildCatalogue(
  published: readonly AnyKind[],
  specialties: readonly Specialty[],
  retired: readonly AnyKind[] = [],
): Catalogue {
  return {
    credentialKinds: published.filter((kind): kind is CredentialKind => !kind.general),
    generalKinds: published.filter((kind): kind is GeneralKind => kind.general),
    versions: new Map([...retired, ...published].map((kind) => [`${kind.code}@${kind.version}`, kind])),
    specialties,
  };
}

/** The kind an expert may state by this code now, or undefined. */
export function findCredentialKind(catalogue: Catalogue, code: string): CredentialKind | undefined {
  return catalogue.credentialKinds.find((kind) => kind.code === code);
}

/** The version of a kind a credential was stated or verified under; undefined where no such version was ever published. */
export function findKindVersion(catalogue: Catalogue, code: string, version: number): CredentialKind | undefined {
  const kind = catalogue.versions.get(`${code}@${version}`);
  return kind && !kind.general ? kind : undefined;
}

/** The kinds a job may ask for: every kind that can be stated and every general one. */
export function listRequirableKinds(catalogue: Catalogue): AnyKind[] {
  return [...catalogue.generalKinds, ...catalogue.credentialKinds];
}

/** The version of a kind that is in force, or was last; undefined where none ever was. */
export function findLastKind(catalogue: Catalogue, code: string): AnyKind | undefined {
  const inForce = listRequirableKinds(catalogue).find((kind) => kind.code === code);
  return inForce ?? [...catalogue.versions.values()].findLast((kind) => kind.code === code);
}

/**
 * `code` and every more general kind it proves, nearest first, each once. `parents` are those of the version a credential names;
 * left out, those of the version in force, or of the last where the kind is out of use: what was proven stays proven.
 */
export function kindWithGeneralisations(catalogue: Catalogue, code: string, parents?: readonly string[]): string[] {
  const found: string[] = [code];
  for (const current of found) {
    const named = current === code ? parents : undefined;
    for (const parent of named ?? findLastKind(catalogue, current)?.parents ?? [])
      if (!found.includes(parent)) found.push(parent);
  }
  return found;
}

/** A jurisdiction and every wider one: `US-NY`, `US`, `*`. */
export function jurisdictionWithGeneralisations(jurisdiction: string): string[] {
  const country = jurisdiction.split('-')[0] ?? jurisdiction;
  return [...new Set([jurisdiction, country, '*'])];
}

/** The fields of a list, retired ones too. */
export function listSpecialties(catalogue: Catalogue, list: SpecialtyList): Specialty[] {
  return catalogue.specialties.filter((specialty) => specialty.list === list);
}

/** A field and every wider one of its list, nearest first; a code nobody knows stands for itself. */
export function specialtyWithGeneralisations(catalogue: Catalogue, list: SpecialtyList, code: string): string[] {
  const found: string[] = [code];
  for (const current of found) {
    const parent = catalogue.specialties.find((one) => one.list === list && one.code === current)?.parentCode;
    if (parent && !found.includes(parent)) found.push(parent);
  }
  return found;
}

/** The levels of a kind up to and including `code`, weakest first; none for a code it does not have. */
export function levelsUpTo(kind: CredentialKind, code: string): string[] {
  const codes = kind.levels.map((level) => level.code);
  return codes.slice(0, codes.indexOf(code) + 1);
}
