import { z } from 'zod';
import { domains } from '../catalogue/credential-kind';
import { languageTag } from '../credentials/state-language.schema';

/** The steps that save something, in order; the review that follows them saves nothing. */
export const applicationSteps = [
  'work',
  'identity',
  'credentials',
  'languages',
  'profile',
  'rate',
  'conflicts',
] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

/** Where somebody's licences are from; `other` is any other part of the world. */
export const workPlaces = ['US', 'GB', 'CN', 'EU', 'other'] as const;
export type WorkPlace = (typeof workPlaces)[number];

/** What a person would do: judge answers, compare them, rewrite them, write prompts, label text and images. */
export const workKinds = ['rate', 'compare', 'rewrite', 'prompt', 'label'] as const;
export type WorkKind = (typeof workKinds)[number];

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
/** The steps that are saved under a version. */
export type VersionedStep = keyof SavedSteps;

/** The version a save of the step has to name: zero before the first. */
export function versionOf(saved: SavedSteps, step: VersionedStep): number {
  return saved[step]?.version ?? 0;
}
