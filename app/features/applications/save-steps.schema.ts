import { z } from 'zod';
import { currencies } from '~/core/money';
import { optionalDay, optionalId } from '../credentials/submit-credential.schema';
import { chosenWorkSchema } from './saved-steps.schema';
import { conflictKinds } from './conflict';
import { educations } from './pay-bands';

/** The version of the step the form was drawn from. */
const version = z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(1_000_000, 'invalid');
const text = (most: number) => z.string('fieldRequired').trim().min(1, 'fieldRequired').max(most, 'fieldTooLong');

/** The work somebody applies for. */
export const saveWorkSchema = chosenWorkSchema.extend({ version });
export type SaveWorkInput = z.output<typeof saveWorkSchema>;

/** Other spellings, one per line; an empty birth date keeps the one that is there. */
export const saveIdentitySchema = z.object({
  version,
  otherNames: z
    .string()
    .default('')
    .transform((lines) => [...new Set(lines.split('\n').flatMap((line) => line.trim() || []))])
    .pipe(z.array(z.string().max(200, 'fieldTooLong')).max(10, 'tooMany')),
  birthDate: optionalDay.refine(
    (day) => day === null || (day.getUTCFullYear() >= 1900 && day < new Date('2011-01-01')),
    'dateInvalid',
  ),
});
export type SaveIdentityInput = z.output<typeof saveIdentitySchema>;

/** What somebody says of themselves; a null `documentId` keeps the CV that is there. */
export const saveProfileSchema = z.object({
  version,
  headline: text(120),
  biography: text(4000),
  yearsOfPractice: z.coerce
    .number('numberInvalid')
    .int('numberInvalid')
    .min(0, 'numberInvalid')
    .max(70, 'numberInvalid'),
  education: z.enum(educations, 'fieldRequired'),
  documentId: optionalId,
});
export type SaveProfileInput = z.output<typeof saveProfileSchema>;

/** The pay per hour somebody expects; `amount` is in major units as typed ("120.50"). */
export const changeRateSchema = z.object({
  amount: z
    .string('fieldRequired')
    .trim()
    .regex(/^\d{1,5}([.,]\d{1,2})?$/, 'amountFormat')
    .transform(readAmount)
    .refine((amountMinor) => amountMinor > 0n, 'amountFormat'),
  currency: z.enum(currencies, 'fieldRequired'),
});
export type ChangeRateInput = z.output<typeof changeRateSchema>;

export const saveRateSchema = changeRateSchema.extend({ version });
export type SaveRateInput = z.output<typeof saveRateSchema>;

function readAmount(typed: string): bigint {
  const [whole = '0', rest = ''] = typed.split(/[.,]/);
  return BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0'));
}

/** Whether there is nobody to declare. */
export const saveConflictsSchema = z.object({
  version,
  hasNone: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
});
export type SaveConflictsInput = z.output<typeof saveConflictsSchema>;

/** Somebody the applicant is bound to. */
export const declareConflictSchema = z.object({ kind: z.enum(conflictKinds, 'fieldRequired'), name: text(200) });
export type DeclareConflictInput = z.output<typeof declareConflictSchema>;

export const endConflictSchema = z.object({ conflictId: z.uuid('invalid') });
