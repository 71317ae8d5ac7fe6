import type { CefrLevel } from '../credentials/capability-tokens';
import { credentialTokens, languageTokens } from '../credentials/derive-capabilities';

/** The tokens that no other of the list implies: what a requirement says, without what follows from it. */
export function mostSpecific(tokens: readonly string[]): string[] {
  const implied = new Set(tokens.flatMap((token) => impliedBy(token).filter((other) => other !== token)));
  return tokens.filter((token) => !implied.has(token));
}

/** Everything who holds a token holds too, by the rules by which capabilities are derived. */
export function impliedBy(token: string): string[] {
  const [type, subject = '', third = '', level = ''] = token.split(':');
  if (type === 'credential') return credentialTokens(subject, third);
  return languageTokens(subject, level as CefrLevel, level as CefrLevel).filter((other) =>
    other.includes(`:${third}:`),
  );
}
