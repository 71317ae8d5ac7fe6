/** Levels of the CEFR, weakest first. */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/** What a credential token may be narrowed to beside kind and place. */
export interface CredentialNarrowing {
  specialty?: string | undefined;
  level?: string | undefined;
}

/**
 * The token that says "a verified credential of this kind in this jurisdiction", and of this specialty and at least this
 * level where they are named; `*` is any jurisdiction. A credential yields one compound token per generalisation, so that
 * two credentials never combine into a third.
 */
export function credentialToken(kind: string, jurisdiction: string, narrowing: CredentialNarrowing = {}): string {
  const { specialty, level } = narrowing;
  const parts = ['credential', kind, jurisdiction];
  if (specialty !== undefined) parts.push(`s=${specialty}`);
  if (level !== undefined) parts.push(`l=${level}`);
  return parts.join(':');
}

/** What a credential token says; null for any other token. */
export function parseCredentialToken(
  token: string,
): ({ kind: string; jurisdiction: string } & CredentialNarrowing) | null {
  const [type, kind, jurisdiction, ...rest] = token.split(':');
  if (type !== 'credential' || kind === undefined || jurisdiction === undefined) return null;
  const part = (prefix: string) => rest.find((text) => text.startsWith(prefix))?.slice(prefix.length);
  return { kind, jurisdiction, specialty: part('s='), level: part('l=') };
}

/** The token that says "reads (or writes) this language at least at this level". */
export function languageToken(tag: string, skill: 'read' | 'write', level: CefrLevel): string {
  return `language:${tag}:${skill}:${level}`;
}

/** All levels up to and including `level`. */
export function levelsUpTo(level: CefrLevel): CefrLevel[] {
  return cefrLevels.slice(0, cefrLevels.indexOf(level) + 1);
}
