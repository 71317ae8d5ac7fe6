import { z } from 'zod';
import { timeSignalOutcomes } from './time-signal';

/** What somebody made of a signal, with a sentence for whoever looks next. */
export const lookAtSignalSchema = z.object({
  signalId: z.uuid(),
  outcome: z.enum(timeSignalOutcomes, 'fieldRequired'),
  note: z.string('fieldRequired').trim().min(1, 'fieldRequired').min(20, 'reasonTooShort').max(2000, 'fieldTooLong'),
});
export type LookAtSignalInput = z.infer<typeof lookAtSignalSchema>;
