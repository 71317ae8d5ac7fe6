import type { Locale } from '~/core/locale';
import { listRequirableKinds, type Catalogue } from './catalogue';

/** The names of all kinds in force, by code, in the reader's language; a retired kind keeps the name of its last version. */
export function nameKinds(catalogue: Catalogue, locale: Locale): Record<string, string> {
  const all = [...catalogue.versions.values(), ...listRequirableKinds(catalogue)];
  return Object.fromEntries(all.map((kind) => [kind.code, kind.name[locale]]));
}
