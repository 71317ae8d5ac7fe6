import { z } from 'zod';
import { MOST_OFFLINE_EDITS, OLDEST_EDIT_MS } from './beat';

/**
 * What a beat carries: which claim and fence, a counter that only grows, and the kinds of input since the last beat (`source`: a
 * source of the task was opened; `guideline`: the guideline has been open and in view since then). `opened` is said once by a page that has just been opened, `closing` by one that is being left; `offlineEdits` says how long ago, in
 * milliseconds, the draft was edited while beats could not be sent; `clockJumps`, how often the device's clock was set by more than
 * two minutes since the last beat that was counted. Nothing is counted by the device's clock.
 */
export const heartbeatSchema = z.object({
  claimId: z.uuid(),
  fence: z.number().int().min(1).max(2_000_000_000),
  sequence: z.number().int().min(1).max(2_000_000_000),
  activity: z.array(z.enum(['keyboard', 'pointer', 'scroll', 'edit', 'source', 'guideline'])).max(6),
  opened: z.boolean().optional(),
  closing: z.boolean().optional(),
  offlineEdits: z.array(z.number().int().min(0).max(OLDEST_EDIT_MS)).max(MOST_OFFLINE_EDITS).optional(),
  clockJumps: z.number().int().min(1).max(1_000).optional(),
});
export type HeartbeatInput = z.infer<typeof heartbeatSchema>;
