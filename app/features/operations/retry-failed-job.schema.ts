import { z } from 'zod';

const MOST_DIGITS = 18;

/** Which failed piece of background work is tried once more. */
export const retryFailedJobSchema = z.object({
  jobId: z.string().regex(/^\d+$/, 'invalid').max(MOST_DIGITS, 'invalid'),
});
export type RetryFailedJobInput = z.infer<typeof retryFailedJobSchema>;
