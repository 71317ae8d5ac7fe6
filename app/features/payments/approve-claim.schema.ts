import { z } from 'zod';

/** Which review the company approves. */
export const approveClaimSchema = z.object({ claimId: z.uuid() });
