import { z } from 'zod';
import { MOST_OFFLINE_EDITS } from './beat';

const DAY_MS = 86_400_000;

/**
 * What a beat carries: which claim and fence, a counter that only grows, and the kinds of input since the last beat (`source`: a
 * source of the task was opened). `opened` is said once by a page that has just been opened; `offlineEdits` says how long ago, in
 * milliseconds, the draft was edited while beats could not be sent.
 */
export const heartbeatSchema = z.object({
  claimId: z.uuid(),
  fence: z.number().int().min(1).max(2_000_000_000),
  sequence: z.number().int().min(1).max(2_000_000_000),
  activity: z.array(z.enum(['keyboard', 'pointer', 'scroll', 'edit', 'source'])).max(5),
  opened: z.boolean().optional(),
  offlineEdits: z.array(z.number().int().min(0).max(DAY_MS)).max(MOST_OFFLINE_EDITS).optional(),
});
export type HeartbeatInput = z.infer<typeof heartbeatSchema>;
