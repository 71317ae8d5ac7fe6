import { z } from 'zod';

/** A top-up as confirmed: `costMinor` is the sum that was shown, fees included, in minor units. */
export const topUpPaySchema = z.object({
  jobId: z.uuid(),
  topUpId: z.uuid(),
  costMinor: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
});
export type TopUpPayInput = z.output<typeof topUpPaySchema>;
