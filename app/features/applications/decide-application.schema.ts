import { z } from 'zod';
import { applicationReasons } from './reapplication';

const note = z.string('fieldRequired').trim().min(1, 'fieldRequired').max(4000, 'fieldTooLong');
const reasonCode = z.enum(applicationReasons, 'fieldRequired');
const base = {
  applicationId: z.uuid('invalid'),
  /** Since when it stood as the decider saw it, in milliseconds; a decision about something else is refused. */
  seenSince: z.coerce.number('invalid').int('invalid'),
};

/** What the desk decides about an application. `note` is for the applicant to read. */
export const decideApplicationSchema = z.discriminatedUnion(
  'decision',
  [
    z.object({ ...base, decision: z.enum(['startReview', 'approve', 'reinstate']) }),
    z.object({ ...base, decision: z.literal('requestInformation'), note }),
    z.object({ ...base, decision: z.enum(['reject', 'suspend']), reasonCode, note }),
  ],
  'fieldRequired',
);
export type DecideApplicationInput = z.output<typeof decideApplicationSchema>;

/** What an applicant answers to the desk. */
export const answerRequestSchema = z.object({ note });
export type AnswerRequestInput = z.output<typeof answerRequestSchema>;
