import { z } from 'zod';

/** The desk asks for the list; `isForced` takes it although it holds less than half of the current one. */
export const requestListSchema = z.object({
  isForced: z
    .literal('on', 'invalid')
    .optional()
    .transform((value) => value === 'on'),
});
export type RequestListInput = z.output<typeof requestListSchema>;
