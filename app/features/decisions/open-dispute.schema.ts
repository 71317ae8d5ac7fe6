import { z } from 'zod';
import { disputeClauseIds, requestClauseIds } from './dispute-clause';

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

/** The most segments one dispute names. */
const MOST_LINES = 100;

/** Segments by id with what is said about each; at least one. */
const linesSchema = z
  .record(z.string().regex(/^[1-9]\d{0,17}$/), reasonSchema)
  .transform((lines) => Object.entries(lines).map(([id, reason]) => ({ segmentId: BigInt(id), reason })))
  .refine((lines) => lines.length > 0, 'linesMissing')
  .refine((lines) => lines.length <= MOST_LINES, 'linesTooMany');

/** What a company says against a review's pay. `acceptedMinutes` is what it would pay without a decision; empty for none. */
export const openDisputeSchema = z.object({
  claimId: z.uuid(),
  clause: clauseSchema,
  reason: reasonSchema,
  acceptedMinutes: z.union([z.literal('').transform(() => null), minutesSchema]).default(null),
});

/** What a company says against single segments of a review's time. */
export const queryTimeSchema = z.object({ claimId: z.uuid(), clause: clauseSchema, lines: linesSchema });

/** Which segments of a review an expert asks to have counted. */
export const requestCorrectionSchema = z.object({
  claimId: z.uuid(),
  clause: z.enum(requestClauseIds, 'fieldRequired'),
  lines: linesSchema,
});
