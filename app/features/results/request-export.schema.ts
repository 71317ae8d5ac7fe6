import { z } from 'zod';

/** What the results page asks for: a new export, or with `exportId` a failed one again. An unticked box is not sent. */
export const requestExportSchema = z.object({
  exportId: z.uuid().optional(),
  includesHidden: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});
