import { z } from 'zod';

/** The expert's one answer. */
export const answerDisputeSchema = z.object({
  disputeId: z.uuid(),
  answer: z.string('fieldRequired').trim().min(1, 'fieldRequired').max(4000, 'fieldTooLong'),
});
