import { z } from 'zod';
import { findCredentialKind } from './catalogue';

const calendarDay = z.iso.date('dateInvalid').transform((text) => new Date(`${text}T00:00:00.000Z`));

/** A form sends an empty text where nothing was chosen. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
}

export const optionalDay = optional(calendarDay);
export const optionalId = optional(z.uuid('invalid'));
export const holderName = z.string('fieldRequired').trim().min(1, 'fieldRequired').max(200, 'fieldTooLong');

/** A credential as its holder states it. `expiresOn` is the last valid day, `YYYY-MM-DD` or empty. */
export const submitCredentialSchema = z
  .object({
    kind: z.string('fieldRequired').refine((code) => findCredentialKind(code) !== undefined, 'kindUnknown'),
    jurisdiction: z.string('fieldRequired'),
    number: z.string('fieldRequired').trim().min(1, 'fieldRequired').max(64, 'fieldTooLong'),
    holderName,
    expiresOn: optionalDay,
    documentId: optionalId,
  })
  .superRefine((credential, context) => {
    const kind = findCredentialKind(credential.kind);
    if (kind && !kind.jurisdictions.includes(credential.jurisdiction)) {
      context.addIssue({ code: 'custom', message: 'jurisdictionInvalid', path: ['jurisdiction'] });
    }
  });

export type SubmitCredentialInput = z.output<typeof submitCredentialSchema>;
