import { z } from 'zod';
import { cefrLevels } from '../credentials/capability-tokens';
import { listRequirableKinds, type Catalogue } from '../catalogue/catalogue';
import { credentialTokens, languageTokens } from '../credentials/derive-capabilities';
import { canonicalLanguageTag } from '../credentials/language-tag';
import type { Clause } from './chain-policy';

/** Canonicalises a BCP 47 tag; the issue's message is the code `languageInvalid`. */
export const languageTagSchema = z.string('fieldRequired').transform((text, context) => {
  const tag = canonicalLanguageTag(text);
  if (tag !== null) return tag;
  context.addIssue({ code: 'custom', message: 'languageInvalid' });
  return z.NEVER;
});

/** True when somebody could hold this kind of credential in this jurisdiction; `*` is any. */
export function canBeHeldIn(catalogue: Catalogue, code: string, jurisdiction: string): boolean {
  const kind = listRequirableKinds(catalogue).find((one) => one.code === code);
  if (!kind) return false;
  if (jurisdiction === '*' || kind.general) return true;
  return kind.jurisdictions.some((place) => place === jurisdiction || place.startsWith(`${jurisdiction}-`));
}

const requirementShape = z.object({
  kinds: z.array(z.string()).min(1, 'kindMissing').max(20),
  jurisdiction: z.string('fieldRequired').regex(/^(\*|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/, 'jurisdictionInvalid'),
  language: languageTagSchema,
  readLevel: z.enum(cefrLevels, 'fieldRequired'),
});
export type Requirement = z.infer<typeof requirementShape>;

/**
 * What a tier asks of its readers: any of these kinds of credential in this jurisdiction (ISO 3166, `*` for any), and
 * reading the language at least at this level of the CEFR. Kinds are alternatives: the jurisdiction is refused where none of
 * them can be held in it.
 */
export function requirementSchema(catalogue: Catalogue) {
  const known = new Set(listRequirableKinds(catalogue).map(({ code }) => code));
  return requirementShape.superRefine((requirement, context) => {
    for (const [index, code] of requirement.kinds.entries()) {
      if (!known.has(code)) context.addIssue({ code: 'custom', message: 'kindUnknown', path: ['kinds', index] });
    }
    const listed = requirement.kinds.filter((code) => known.has(code));
    if (listed.length > 0 && !listed.some((code) => canBeHeldIn(catalogue, code, requirement.jurisdiction))) {
      context.addIssue({ code: 'custom', message: 'jurisdictionImpossible', path: ['jurisdiction'] });
    }
  });
}

/**
 * One clause per kind that can be held in the jurisdiction. A clause names everything the credential and the language level
 * imply (general kinds, wider places, lower levels), so that "strictly stronger" is plain set containment.
 */
export function clausesOf(catalogue: Catalogue, requirement: Requirement): Clause[] {
  const { jurisdiction } = requirement;
  const language = languageTokens(requirement.language, requirement.readLevel, 'A1').filter((token) =>
    token.includes(':read:'),
  );
  return [...new Set(requirement.kinds)]
    .filter((kind) => canBeHeldIn(catalogue, kind, jurisdiction))
    .map((kind) => [...new Set([...credentialTokens(catalogue, { kind, jurisdiction }), ...language])]);
}
