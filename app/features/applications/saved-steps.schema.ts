import { z } from 'zod';
import { domains } from '../catalogue/credential-kind';
import { languageTag } from '../credentials/state-language.schema';
import { workKinds, workPlaces } from './application-steps';

export const chosenWorkSchema = z.object({
  domains: z.array(z.enum(domains)).min(1, 'chooseOne').max(domains.length),
  places: z.array(z.enum(workPlaces)).min(1, 'chooseOne').max(workPlaces.length),
  languages: z.array(languageTag).min(1, 'chooseOne').max(5, 'tooMany'),
  kinds: z.array(z.enum(workKinds)).min(1, 'chooseOne').max(workKinds.length),
});
/** The work somebody applies for. */
export type ChosenWork = z.output<typeof chosenWorkSchema>;

const mark = { version: z.number().int().positive() };

/**
 * What the steps have saved: each its version, which a later save has to name, and what has no table of its own. Steps that only
 * list what is stated elsewhere save nothing.
 */
export const savedStepsSchema = z.object({
  work: chosenWorkSchema.extend(mark).optional(),
  identity: z.object(mark).optional(),
  profile: z.object(mark).optional(),
  rate: z.object(mark).optional(),
  conflicts: z.object({ ...mark, hasNone: z.boolean() }).optional(),
});
export type SavedSteps = z.output<typeof savedStepsSchema>;
