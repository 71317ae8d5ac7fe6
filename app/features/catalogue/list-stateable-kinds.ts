import type { Locale } from '~/core/locale';
import { listSpecialties, type Catalogue } from './catalogue';
import { specialtyLists, type EvidenceForm, type KindDomain, type SpecialtyList } from './credential-kind';

/** A kind as the form by which an expert states it offers it, in the reader's language. */
export interface StateableKind {
  code: string;
  name: string;
  domain: KindDomain;
  places: readonly string[];
  source: { name: string; url: string | null };
  hasNumber: boolean;
  numberExample: string;
  specialtyList: SpecialtyList | null;
  levels: { code: string; name: string }[];
  canExpire: boolean;
  evidence: readonly EvidenceForm[];
}

/** A field to choose, under the name of the wider one it belongs to. */
export interface SpecialtyChoice {
  code: string;
  name: string;
  group?: string;
}

/** Everything an expert may state now, and the fields each list offers. */
export interface StatementChoices {
  kinds: StateableKind[];
  specialties: Record<SpecialtyList, SpecialtyChoice[]>;
}

/** What the catalogue lets an expert state, in the reader's language. */
export function listStateableKinds(catalogue: Catalogue, locale: Locale): StatementChoices {
  return {
    kinds: catalogue.credentialKinds.map((kind) => ({
      code: kind.code,
      name: kind.name[locale],
      domain: kind.domain,
      places: kind.jurisdictions,
      source: { name: kind.source.name, url: kind.source.url?.split('{')[0] ?? null },
      hasNumber: kind.numberRule.rule !== 'none',
      numberExample: kind.numberExample,
      specialtyList: kind.specialtyList,
      levels: kind.levels.map(({ code, names }) => ({ code, name: names[locale] })),
      canExpire: kind.expires !== 'never',
      evidence: kind.evidence,
    })),
    specialties: Object.fromEntries(
      specialtyLists.map((list) => [list, choicesOf(catalogue, list, locale)]),
    ) as StatementChoices['specialties'],
  };
}

function choicesOf(catalogue: Catalogue, list: SpecialtyList, locale: Locale): SpecialtyChoice[] {
  const all = listSpecialties(catalogue, list).filter(({ isRetired }) => !isRetired);
  const named = new Map(all.map(({ code, names }) => [code, names[locale]]));
  const isParent = new Set(all.map(({ parentCode }) => parentCode));
  return all.map(({ code, parentCode, names }) => {
    const group = named.get(parentCode ?? (isParent.has(code) ? code : ''));
    return { code, name: names[locale], ...(group !== undefined && { group }) };
  });
}
