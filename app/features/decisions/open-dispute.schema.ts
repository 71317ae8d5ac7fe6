import { z } from 'zod';
import { disputeClauseIds } from './dispute-clause';

/** A reason either side reads: long enough to say something. */
export const reasonSchema = z
  .string('fieldRequired')
  .trim()
  .min(1, 'fieldRequired')
  .min(20, 'reasonTooShort')
  .max(2000, 'fieldTooLong');

export const clauseSchema = z.enum(disputeClauseIds, 'fieldRequired');

/** Whole minutes as typed; at most a day, as no claim lasts longer. */
export const minutesSchema = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'minutesInvalid')
  .transform(Number)
  .refine((minutes) => minutes <= 1440, 'minutesInvalid');

/** What a company says against a review's pay. `acceptedMinutes` is what it would pay without a decision; empty for none. */
export const openDisputeSchema = z.object({
  claimId: z.uuid(),
  clause: clauseSchema,
  reason: reasonSchema,
  acceptedMinutes: z.union([z.literal('').transform(() => null), minutesSchema]).default(null),
});
