import { z } from 'zod';
import { importMappingSchema } from './import-mapping';

/** `attested` says that the data holds nobody's personal data; without it nothing is imported. */
export const startImportSchema = z.object({
  importId: z.uuid(),
  mapping: importMappingSchema,
  attested: z.literal(true, 'attestationMissing'),
});
export type StartImportInput = { importId: string; mapping: z.input<typeof importMappingSchema>; attested: boolean };
