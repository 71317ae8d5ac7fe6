import { jurisdictionWithGeneralisations, kindWithGeneralisations } from './catalogue';
import { credentialToken, languageToken, levelsUpTo, type CefrLevel } from './capability-tokens';
import { isProvingStatus, type CredentialStatus } from './credential';
import { languageWithGeneralisations } from './language-tag';

export interface CredentialFact {
  kind: string;
  jurisdiction: string;
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

/** Every token one verified credential yields: itself and its general kinds, in its jurisdiction and every wider one. */
export function credentialTokens(kind: string, jurisdiction: string): string[] {
  return kindWithGeneralisations(kind).flatMap((each) =>
    jurisdictionWithGeneralisations(jurisdiction).map((place) => credentialToken(each, place)),
  );
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
  credentials: readonly CredentialFact[],
  languages: readonly LanguageFact[],
  now: Date,
): Capabilities {
  const proving = credentials.filter(
    (fact) => isProvingStatus(fact.status) && (fact.validUntil === null || fact.validUntil > now),
  );
  const verified = languages.filter((fact) => fact.status === 'verified');
  const tokens = new Set([
    ...proving.flatMap((fact) => credentialTokens(fact.kind, fact.jurisdiction)),
    ...verified.flatMap((fact) => languageTokens(fact.tag, fact.readLevel, fact.writeLevel)),
  ]);
  const lapses = proving.flatMap((fact) => (fact.validUntil === null ? [] : [fact.validUntil.getTime()]));
  return { tokens: [...tokens].sort(), validUntil: lapses.length === 0 ? null : new Date(Math.min(...lapses)) };
}
