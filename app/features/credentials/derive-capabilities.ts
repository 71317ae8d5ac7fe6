import {
  findCredentialKind,
  findKindVersion,
  jurisdictionWithGeneralisations,
  kindWithGeneralisations,
  levelsUpTo as kindLevelsUpTo,
  specialtyWithGeneralisations,
  type Catalogue,
} from '../catalogue/catalogue';
import type { CredentialKind } from '../catalogue/credential-kind';
import { credentialToken, languageToken, levelsUpTo, type CefrLevel } from './capability-tokens';
import { isProvingStatus, type CredentialStatus } from './credential';
import { languageWithGeneralisations } from './language-tag';

export interface CredentialFact {
  kind: string;
  /** The version it was stated or verified under. */
  kindVersion: number;
  jurisdiction: string;
  specialties: readonly string[];
  level: string | null;
  status: CredentialStatus;
  validUntil: Date | null;
}

export interface LanguageFact {
  tag: string;
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  status: 'claimed' | 'verified' | 'rejected';
}

export interface Capabilities {
  /** Sorted, each once. */
  tokens: string[];
  /** The earliest moment at which one of the proofs lapses; null when nothing lapses. */
  validUntil: Date | null;
}

/** What one credential proves, once it is verified. */
export interface ProvenCredential {
  kind: string;
  /** Left out for what is only asked for: the version in force. */
  kindVersion?: number;
  jurisdiction: string;
  specialties?: readonly string[];
  level?: string | null;
}

/**
 * Every token one verified credential yields: itself and the general kinds of its version, in its jurisdiction and every wider one, each
 * alone, with every specialty and its wider ones, with every level up to the proven one, and with both. The most specific
 * come first. Levels belong to the kind itself; a general kind has none.
 */
export function credentialTokens(catalogue: Catalogue, proven: ProvenCredential): string[] {
  const kind = versionOf(catalogue, proven);
  const specialties = specialtiesOf(catalogue, kind, proven.specialties ?? []);
  const levels = kind && proven.level ? kindLevelsUpTo(kind, proven.level).reverse() : [];
  return kindWithGeneralisations(catalogue, proven.kind, kind?.parents).flatMap((code) =>
    jurisdictionWithGeneralisations(proven.jurisdiction).flatMap((place) =>
      [...specialties, undefined].flatMap((specialty) =>
        [...(code === proven.kind ? levels : []), undefined].map((level) =>
          credentialToken(code, place, { specialty, level }),
        ),
      ),
    ),
  );
}

function versionOf(catalogue: Catalogue, proven: ProvenCredential): CredentialKind | undefined {
  if (proven.kindVersion === undefined) return findCredentialKind(catalogue, proven.kind);
  return findKindVersion(catalogue, proven.kind, proven.kindVersion);
}

function specialtiesOf(catalogue: Catalogue, kind: CredentialKind | undefined, codes: readonly string[]): string[] {
  const list = kind?.specialtyList;
  if (!list) return [];
  return [...new Set(codes.flatMap((code) => specialtyWithGeneralisations(catalogue, list, code)))];
}

/** Every token one verified language yields: each level up to the proven one, for the tag and every wider one. */
export function languageTokens(tag: string, readLevel: CefrLevel, writeLevel: CefrLevel): string[] {
  return languageWithGeneralisations(tag).flatMap((each) => [
    ...levelsUpTo(readLevel).map((level) => languageToken(each, 'read', level)),
    ...levelsUpTo(writeLevel).map((level) => languageToken(each, 'write', level)),
  ]);
}

/** What an expert has proven at `now`: only verified, unlapsed credentials and verified languages count. */
export function deriveCapabilities(
  catalogue: Catalogue,
  credentials: readonly CredentialFact[],
  languages: readonly LanguageFact[],
  now: Date,
): Capabilities {
  const proving = credentials.filter(
    (fact) => isProvingStatus(fact.status) && (fact.validUntil === null || fact.validUntil > now),
  );
  const verified = languages.filter((fact) => fact.status === 'verified');
  const tokens = new Set([
    ...proving.flatMap((fact) => credentialTokens(catalogue, fact)),
    ...verified.flatMap((fact) => languageTokens(fact.tag, fact.readLevel, fact.writeLevel)),
  ]);
  const lapses = proving.flatMap((fact) => (fact.validUntil === null ? [] : [fact.validUntil.getTime()]));
  return { tokens: [...tokens].sort(), validUntil: lapses.length === 0 ? null : new Date(Math.min(...lapses)) };
}
