import { z } from 'zod';
import { holderName, optionalId } from './submit-credential.schema';

/** What an expert hands in when the desk asked for it; a document replaces the one before. */
export const supplyInformationSchema = z.object({
  credentialId: z.uuid('invalid'),
  holderName,
  documentId: optionalId,
  /** The answer in words; may be empty where a document or a name says it all. */
  body: z.string().trim().max(2000, 'fieldTooLong').default(''),
});
export type SupplyInformationInput = z.input<typeof supplyInformationSchema> & { documentId: string | null };
