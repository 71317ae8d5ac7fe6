import { z } from 'zod';
import { optionalId } from './submit-credential.schema';

/** What the holder of a credential tells the desk unasked: words, a document, or both. */
export const writeToDeskSchema = z
  .object({
    credentialId: z.uuid('invalid'),
    documentId: optionalId,
    body: z.string().trim().max(2000, 'fieldTooLong').default(''),
  })
  .refine(({ body, documentId }) => body !== '' || documentId !== null, { message: 'messageEmpty', path: ['body'] });
export type WriteToDeskInput = z.output<typeof writeToDeskSchema>;
