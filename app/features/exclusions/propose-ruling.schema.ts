import { z } from 'zod';

/** `clear`: it is somebody else, or the exclusion has ended; `confirm`: it is the expert, and they stay suspended. */
export const exclusionVerdicts = ['clear', 'confirm'] as const;
export type ExclusionVerdict = (typeof exclusionVerdicts)[number];

/** Shared by both who decide: what was compared, with at least 20 characters. */
export const rulingNote = z
  .string('fieldRequired')
  .trim()
  .min(1, 'fieldRequired')
  .min(20, 'noteTooShort')
  .max(2000, 'fieldTooLong');

/** The first of two people says what a match is. */
export const proposeRulingSchema = z.object({
  matchId: z.uuid('invalid'),
  verdict: z.enum(exclusionVerdicts, 'fieldRequired'),
  note: rulingNote,
});
export type ProposeRulingInput = z.output<typeof proposeRulingSchema>;
