import { z } from 'zod';

/** How an admin asks for a payout run; an unticked box is not sent. */
export const runPayoutsSchema = z.object({
  includeNotYetDue: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});
