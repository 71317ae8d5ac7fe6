import { z } from 'zod';
import { cefrLevels } from '../credentials/capability-tokens';
import { listRequirableKinds } from '../credentials/catalogue';
import { credentialTokens, languageTokens } from '../credentials/derive-capabilities';
import { canonicalLanguageTag } from '../credentials/language-tag';
import type { Clause } from './chain-policy';

const kinds = new Map(listRequirableKinds().map((kind) => [kind.code, kind]));

/** Canonicalises a BCP 47 tag; the issue's message is the code `languageInvalid`. */
export const languageTagSchema = z.string('fieldRequired').transform((text, context) => {
  const tag = canonicalLanguageTag(text);
  if (tag !== null) return tag;
  context.addIssue({ code: 'custom', message: 'languageInvalid' });
  return z.NEVER;
});

/** True when somebody could hold this kind of credential in this jurisdiction; `*` is any. */
export function canBeHeldIn(code: string, jurisdiction: string): boolean {
  const kind = kinds.get(code);
  if (!kind) return false;
  if (jurisdiction === '*' || !('jurisdictions' in kind)) return true;
  return kind.jurisdictions.some((place) => place === jurisdiction || place.startsWith(`${jurisdiction}-`));
}

/**
 * What a tier asks of its readers: any of these kinds of credential in this jurisdiction (ISO 3166, `*` for any), and
 * reading the language at least at this level of the CEFR.
 */
export const requirementSchema = z
  .object({
    kinds: z
      .array(z.string().refine((code) => kinds.has(code), 'kindUnknown'))
      .min(1, 'kindMissing')
      .max(20),
    jurisdiction: z.string('fieldRequired').regex(/^(\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/, 'jurisdictionInvalid'),
    language: languageTagSchema,
    readLevel: z.enum(cefrLevels, 'fieldRequired'),
  })
  .superRefine((requirement, context) => {
    if (requirement.kinds.some((code) => kinds.has(code) && !canBeHeldIn(code, requirement.jurisdiction))) {
      context.addIssue({ code: 'custom', message: 'jurisdictionImpossible', path: ['jurisdiction'] });
    }
  });
export type Requirement = z.infer<typeof requirementSchema>;

/**
 * One clause per kind. A clause names everything the credential and the language level imply (general kinds, wider
 * places, lower levels), so that "strictly stronger" is plain set containment.
 */
export function clausesOf(requirement: Requirement): Clause[] {
  const language = languageTokens(requirement.language, requirement.readLevel, 'A1').filter((token) =>
    token.includes(':read:'),
  );
  return [...new Set(requirement.kinds)].map((kind) => [
    ...new Set([...credentialTokens(kind, requirement.jurisdiction), ...language]),
  ]);
}
