import type { Catalogue } from '../catalogue/catalogue';
import { parseCredentialToken, type CefrLevel } from '../credentials/capability-tokens';
import { credentialTokens, languageTokens } from '../credentials/derive-capabilities';

/** The tokens that no other of the list implies: what a requirement says, without what follows from it. */
export function mostSpecific(catalogue: Catalogue, tokens: readonly string[]): string[] {
  const implied = new Set(tokens.flatMap((token) => impliedBy(catalogue, token).filter((other) => other !== token)));
  return tokens.filter((token) => !implied.has(token));
}

/** Everything who holds a token holds too, by the rules by which capabilities are derived. */
export function impliedBy(catalogue: Catalogue, token: string): string[] {
  const credential = parseCredentialToken(token);
  if (credential) {
    const { kind, jurisdiction, specialty, level = null } = credential;
    const specialties = specialty === undefined ? [] : [specialty];
    return credentialTokens(catalogue, { kind, jurisdiction, specialties, level });
  }
  const [, subject = '', third = '', level = ''] = token.split(':');
  return languageTokens(subject, level as CefrLevel, level as CefrLevel).filter((other) =>
    other.includes(`:${third}:`),
  );
}
