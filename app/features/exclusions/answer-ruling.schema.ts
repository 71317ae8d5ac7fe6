import { z } from 'zod';
import { rulingNote } from './propose-ruling.schema';

/** The second of two people accepts or declines one proposal, the one that was on their screen. */
export const answerRulingSchema = z.object({
  matchId: z.uuid('invalid'),
  proposalId: z.uuid('invalid'),
  answer: z.enum(['accept', 'decline'], 'fieldRequired'),
  note: rulingNote,
});
export type AnswerRulingInput = z.output<typeof answerRulingSchema>;
