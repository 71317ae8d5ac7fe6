import { z } from 'zod';
import { clauseSchema, minutesSchema, reasonSchema } from '~/features/decisions/open-dispute.schema';

const reasoned = { disputeId: z.uuid(), clause: clauseSchema, reason: reasonSchema };

/** A decision about a dispute: full pay, or so many payable minutes, under a clause and with a reason both parties read. */
export const decideDisputeSchema = z.discriminatedUnion(
  'ruling',
  [
    z.object({ ...reasoned, ruling: z.literal('forExpert') }),
    z.object({ ...reasoned, ruling: z.literal('reduce'), minutes: minutesSchema }),
  ],
  'fieldRequired',
);
