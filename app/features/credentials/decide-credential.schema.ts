import { z } from 'zod';
import { reasonCodes } from './reason-codes';
import { optionalDay, optionalId } from './submit-credential.schema';

const note = z.string('fieldRequired').trim().min(1, 'fieldRequired').max(2000, 'fieldTooLong');
/** What stands in the register, in its own words. */
const seen = z.string('fieldRequired').trim().min(1, 'fieldRequired').max(300, 'fieldTooLong');
const optionalText = z.preprocess(
  (value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value),
  z.string().trim().max(1000, 'fieldTooLong').nullable(),
);
const reasonCode = z.enum(reasonCodes, 'fieldRequired');
const about = {
  credentialId: z.uuid('invalid'),
  /** The latest check the decider saw, empty before the first: a page left open decides nothing a second time. */
  basedOn: z.union([z.literal(''), z.uuid('invalid')]).optional(),
};

/**
 * A decision of the desk. `verify` rests on the register's answer, or on a check the admin made at the primary source: what
 * stands there in its own words, how it was asked, and a note of at least 20 characters they attest to. A reason is written for the expert to read.
 */
export const decideCredentialSchema = z.discriminatedUnion('decision', [
  z.discriminatedUnion('basis', [
    z.object({ ...about, decision: z.literal('verify'), basis: z.literal('register'), expiresOn: optionalDay }),
    z.object({
      ...about,
      decision: z.literal('verify'),
      basis: z.literal('manual'),
      method: z.enum(['portal', 'letter', 'phone', 'file'], 'fieldRequired').default('portal'),
      registerName: seen,
      registerStatus: seen,
      registerJurisdiction: optionalText,
      registerSpecialty: optionalText,
      registerIssuedOn: optionalDay,
      registerRestrictions: optionalText,
      /** A document the decider uploaded: the page as it was seen. */
      evidenceDocumentId: optionalId,
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
