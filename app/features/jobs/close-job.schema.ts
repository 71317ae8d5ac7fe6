import { z } from 'zod';

/** Which job the company closes; `confirmation` is its title, typed. */
export const closeJobSchema = z.object({ jobId: z.uuid(), confirmation: z.string().max(1000) });
