import { z } from 'zod';

const MOST_CHARACTERS = 262_144;

/** A badge an expert hands in for one of their credentials, as text. */
export const importBadgeSchema = z.object({
  credentialId: z.uuid('invalid'),
  text: z.string().trim().min(1, 'badgeMissing').max(MOST_CHARACTERS, 'badgeTooLarge'),
});
export type ImportBadgeInput = z.output<typeof importBadgeSchema>;
