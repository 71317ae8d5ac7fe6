import { z } from 'zod';

/** Which payment that was begun is given up. */
export const cancelFundingSchema = z.object({ fundingId: z.uuid() });
