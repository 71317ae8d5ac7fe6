import { z } from 'zod';
import { recordParts, type RecordPart } from './record-parts';

/** Which parts an expert chose to show; a part nobody knows is left out, none at all is refused. */
export const createWorkRecordSchema = z.object({
  parts: z
    .array(z.string())
    .transform((given): RecordPart[] => recordParts.filter((part) => given.includes(part)))
    .refine((parts) => parts.length > 0, 'nothingChosen'),
});
export type CreateWorkRecordInput = z.output<typeof createWorkRecordSchema>;
