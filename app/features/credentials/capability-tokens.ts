/** Levels of the CEFR, weakest first. */
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/**
 * The token that says "a verified credential of this kind in this jurisdiction"; `*` is any jurisdiction.
 * A credential yields one compound token per generalisation, so that two credentials never combine into a third.
 */
export function credentialToken(kind: string, jurisdiction: string): string {
  return `credential:${kind}:${jurisdiction}`;
}

/** The token that says "reads (or writes) this language at least at this level". */
export function languageToken(tag: string, skill: 'read' | 'write', level: CefrLevel): string {
  return `language:${tag}:${skill}:${level}`;
}

/** All levels up to and including `level`. */
export function levelsUpTo(level: CefrLevel): CefrLevel[] {
  return cefrLevels.slice(0, cefrLevels.indexOf(level) + 1);
}
