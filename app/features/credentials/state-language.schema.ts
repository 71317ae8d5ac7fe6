import { z } from 'zod';
import { cefrLevels } from './capability-tokens';
import { statedProofs } from './language-proof';
import { canonicalLanguageTag } from './language-tag';
import { optionalId } from './submit-credential.schema';

/** A BCP 47 tag in its canonical spelling; the code of a refusal is `languageInvalid`. */
export const languageTag = z.string('fieldRequired').transform((text, context) => {
  const tag = canonicalLanguageTag(text);
  if (tag !== null) return tag;
  context.addIssue({ code: 'custom', message: 'languageInvalid' });
  return z.NEVER;
});

export const cefrLevel = z.enum(cefrLevels, 'levelInvalid');

/**
 * A language as an expert states it, reading and writing apart, with what it rests on. Only a certificate has a name; it needs
 * that and a copy.
 */
export const stateLanguageSchema = z
  .object({
    tag: languageTag,
    readLevel: cefrLevel,
    writeLevel: cefrLevel,
    proof: z.enum(statedProofs, 'fieldRequired').default('self'),
    certificateName: z.string().trim().max(120, 'fieldTooLong').default(''),
    documentId: optionalId,
  })
  .refine(({ proof, certificateName }) => proof !== 'certificate' || certificateName !== '', {
    path: ['certificateName'],
    message: 'certificateMissing',
  })
  .refine(({ proof, documentId }) => proof !== 'certificate' || documentId !== null, {
    path: ['document'],
    message: 'certificateCopyMissing',
  })
  .transform(({ certificateName, ...stated }) => ({
    ...stated,
    certificateName: stated.proof === 'certificate' ? certificateName : null,
  }));

type StatedLanguage = z.output<typeof stateLanguageSchema>;
/** What the command takes; without a proof it is the speaker's own word. */
export type StateLanguageInput = Pick<StatedLanguage, 'tag' | 'readLevel' | 'writeLevel'> & Partial<StatedLanguage>;

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
