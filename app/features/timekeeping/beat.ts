import { z } from 'zod';

/** What a beat carries: which claim and fence, a counter that only grows, and the kinds of input since the last beat. */
export const heartbeatSchema = z.object({
  claimId: z.uuid(),
  fence: z.number().int().min(1).max(2_000_000_000),
  sequence: z.number().int().min(1).max(2_000_000_000),
  activity: z.array(z.enum(['keyboard', 'pointer', 'scroll', 'edit'])).max(4),
});
export type HeartbeatInput = z.infer<typeof heartbeatSchema>;

/** A beat together with whose it is. */
export interface Beat extends HeartbeatInput {
  expertId: string;
}
