import type { SavedSteps } from './saved-steps.schema';

export type { ChosenWork, SavedSteps } from './saved-steps.schema';

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

/** The steps that are saved under a version. */
export type VersionedStep = keyof SavedSteps;

/** The version a save of the step has to name: zero before the first. */
export function versionOf(saved: SavedSteps, step: VersionedStep): number {
  return saved[step]?.version ?? 0;
}
