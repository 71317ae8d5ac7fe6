import { z } from 'zod';
import { rulingClauseIds } from '~/features/decisions/dispute-clause';
import { minutesSchema, reasonSchema } from '~/features/decisions/open-dispute.schema';

const said = { clause: z.enum(rulingClauseIds, 'fieldRequired'), reason: reasonSchema };

/** What is decided about one segment, as the form says it. */
const lineSchema = z
  .object({
    ...said,
    counts: z.enum(['all', 'none', 'part'], 'fieldRequired'),
    minutes: z.union([z.literal('').transform(() => undefined), minutesSchema]).optional(),
  })
  .refine(({ counts, minutes }) => counts !== 'part' || minutes !== undefined, {
    error: 'fieldRequired',
    path: ['minutes'],
  })
  .transform(({ counts, minutes = 0, clause, reason }) => ({
    clause,
    reason,
    counts: counts === 'part' ? { minutes } : counts,
  }));

/**
 * A decision about a dispute: full pay, so many payable minutes, or one ruling per segment by its id, each under a clause and with a
 * reason both parties read.
 */
export const decideDisputeSchema = z.discriminatedUnion(
  'ruling',
  [
    z.object({ disputeId: z.uuid(), ...said, ruling: z.literal('forExpert') }),
    z.object({ disputeId: z.uuid(), ...said, ruling: z.literal('reduce'), minutes: minutesSchema }),
    z.object({
      disputeId: z.uuid(),
      ruling: z.literal('lines'),
      lines: z
        .record(z.string().regex(/^\d{1,18}$/), lineSchema)
        .transform((lines) => Object.entries(lines).map(([id, line]) => ({ segmentId: BigInt(id), ...line }))),
    }),
  ],
  'fieldRequired',
);
