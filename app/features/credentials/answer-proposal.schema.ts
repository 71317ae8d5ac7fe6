import { z } from 'zod';

/** A second person's answer. Declining says why; the proposer may decline their own, which takes it back. */
export const answerProposalSchema = z.discriminatedUnion('answer', [
  z.object({ proposalId: z.uuid('invalid'), credentialId: z.uuid('invalid'), answer: z.literal('confirm') }),
  z.object({
    proposalId: z.uuid('invalid'),
    credentialId: z.uuid('invalid'),
    answer: z.literal('decline'),
    note: z.string('fieldRequired').trim().min(1, 'fieldRequired').max(2000, 'fieldTooLong'),
  }),
]);
export type AnswerProposalInput = z.output<typeof answerProposalSchema>;
