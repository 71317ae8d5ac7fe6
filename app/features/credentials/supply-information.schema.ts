import { z } from 'zod';
import { holderName, optionalId } from './submit-credential.schema';

/** What an expert hands in when the desk asked for it; a document replaces the one before. */
export const supplyInformationSchema = z.object({
  credentialId: z.uuid('invalid'),
  holderName,
  documentId: optionalId,
});
export type SupplyInformationInput = z.output<typeof supplyInformationSchema>;
