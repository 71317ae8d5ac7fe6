import { z } from 'zod';
import { cefrLevels } from './capability-tokens';
import { canonicalLanguageTag } from './language-tag';

/** A BCP 47 tag in its canonical spelling; the code of a refusal is `languageInvalid`. */
export const languageTag = z.string('fieldRequired').transform((text, context) => {
  const tag = canonicalLanguageTag(text);
  if (tag !== null) return tag;
  context.addIssue({ code: 'custom', message: 'languageInvalid' });
  return z.NEVER;
});

export const cefrLevel = z.enum(cefrLevels, 'levelInvalid');

/** A language as an expert states it, reading and writing apart. */
export const stateLanguageSchema = z.object({ tag: languageTag, readLevel: cefrLevel, writeLevel: cefrLevel });
export type StateLanguageInput = z.output<typeof stateLanguageSchema>;

/** The desk's decision about a stated language; the levels are those that were proven. */
export const decideLanguageSchema = z.discriminatedUnion('decision', [
  z.object({
    expertId: z.uuid('invalid'),
    tag: languageTag,
    decision: z.literal('verify'),
    readLevel: cefrLevel,
    writeLevel: cefrLevel,
  }),
  z.object({ expertId: z.uuid('invalid'), tag: languageTag, decision: z.literal('reject') }),
]);
export type DecideLanguageInput = z.output<typeof decideLanguageSchema>;
