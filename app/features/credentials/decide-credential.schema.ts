import { z } from 'zod';
import { reasonCodes } from './reason-codes';
import { optionalDay } from './submit-credential.schema';

const note = z.string('fieldRequired').trim().min(1, 'fieldRequired').max(2000, 'fieldTooLong');
const reasonCode = z.enum(reasonCodes, 'fieldRequired');
const about = {
  credentialId: z.uuid('invalid'),
  /** The latest check the decider saw, empty before the first: a page left open decides nothing a second time. */
  basedOn: z.union([z.literal(''), z.uuid('invalid')]).optional(),
};

/**
 * A decision of the desk. `verify` rests on the register's answer, or on a check the admin made at the primary source
 * and attests to in a note of at least 20 characters. A reason is written for the expert to read.
 */
export const decideCredentialSchema = z.discriminatedUnion('decision', [
  z.discriminatedUnion('basis', [
    z.object({ ...about, decision: z.literal('verify'), basis: z.literal('register'), expiresOn: optionalDay }),
    z.object({
      ...about,
      decision: z.literal('verify'),
      basis: z.literal('manual'),
      attested: z.literal('on', 'attestationMissing'),
      note: note.min(20, 'noteTooShort'),
      expiresOn: optionalDay,
    }),
  ]),
  z.object({ ...about, decision: z.literal('requestInformation'), reasonCode, note }),
  z.object({ ...about, decision: z.literal('reject'), reasonCode, note }),
  z.object({ ...about, decision: z.literal('suspend'), reasonCode, note }),
  z.object({ ...about, decision: z.literal('revoke'), reasonCode, note }),
]);

export type DecideCredentialInput = z.output<typeof decideCredentialSchema>;
export type VerifyInput = Extract<DecideCredentialInput, { decision: 'verify' }>;
