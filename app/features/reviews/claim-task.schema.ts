import { z } from 'zod';

/**
 * What a claim asks for. `claimId` is made by whoever asks, so that a double click or a retry is the same claim.
 * `jobId` limits the search to one job; `seatId` takes that very seat (to go on after a lapse).
 */
export const claimTaskSchema = z.object({
  claimId: z.uuid(),
  jobId: z.uuid().optional(),
  seatId: z.uuid().optional(),
});
export type ClaimTaskInput = z.infer<typeof claimTaskSchema>;
