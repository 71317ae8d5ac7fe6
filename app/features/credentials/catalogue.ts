import type { CredentialKind, GeneralKind } from './credential-kind';
import { financeKinds } from './kinds-finance';
import { lawKinds } from './kinds-law';
import { medicineKinds } from './kinds-medicine';

export { domains, type CredentialKind, type Domain, type GeneralKind } from './credential-kind';

/** Kinds that stand for several others. */
export const generalKinds: readonly GeneralKind[] = [
  { code: 'physician', domain: 'medicine', name: { en: 'Physician', 'zh-CN': '医师' }, parents: [] },
  { code: 'nurse', domain: 'medicine', name: { en: 'Nurse', 'zh-CN': '护士' }, parents: [] },
  { code: 'pharmacist', domain: 'medicine', name: { en: 'Pharmacist', 'zh-CN': '药师' }, parents: [] },
  { code: 'dentist', domain: 'medicine', name: { en: 'Dentist', 'zh-CN': '牙医' }, parents: [] },
  { code: 'attorney', domain: 'law', name: { en: 'Attorney', 'zh-CN': '律师' }, parents: [] },
  {
    code: 'accountant',
    domain: 'finance',
    name: { en: 'Qualified accountant', 'zh-CN': '注册会计师（任一国家）' },
    parents: [],
  },
];

/** The kinds an expert may state. */
export const credentialKinds: readonly CredentialKind[] = [...medicineKinds, ...lawKinds, ...financeKinds];

const byCode = new Map<string, CredentialKind>(credentialKinds.map((kind) => [kind.code, kind]));
const parentsByCode = new Map<string, readonly string[]>(
  [...credentialKinds, ...generalKinds].map((kind) => [kind.code, kind.parents]),
);

/** The kind an expert may state by this code, or undefined. */
export function findCredentialKind(code: string): CredentialKind | undefined {
  return byCode.get(code);
}

/** The kinds a job may ask for: every kind that can be stated and every general one. */
export function listRequirableKinds(): (CredentialKind | GeneralKind)[] {
  return [...generalKinds, ...credentialKinds];
}

/** `code` and every more general kind it proves, nearest first, each once. */
export function kindWithGeneralisations(code: string): string[] {
  const found: string[] = [code];
  for (const current of found) {
    for (const parent of parentsByCode.get(current) ?? []) if (!found.includes(parent)) found.push(parent);
  }
  return found;
}

/** A jurisdiction and every wider one: `US-NY`, `US`, `*`. */
export function jurisdictionWithGeneralisations(jurisdiction: string): string[] {
  const country = jurisdiction.split('-')[0] ?? jurisdiction;
  return [...new Set([jurisdiction, country, '*'])];
}
