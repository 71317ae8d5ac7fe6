import { z } from 'zod';

/** What the finance desk may ask for: a new look over all money, or a payout run. An unticked box is not sent. */
export const financeRequestSchema = z.object({
  intent: z.enum(['check', 'run']),
  includeNotYetDue: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});
