import { z } from 'zod';
import { countries } from '~/core/country';
import { locales } from '~/core/locale';
import { isTimeZone } from '~/core/time-zone';
import { isWeakPassword } from './is-weak-password';

const name = z.string().trim().min(1, 'fieldRequired').max(200, 'fieldTooLong');

/** An address in the one spelling accounts are kept under. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'fieldRequired')
  .max(254, 'fieldTooLong')
  .pipe(z.email('emailInvalid'));

/** A new password as far as it can be judged alone; `isWeakPassword` asks further, with the address. */
export const newPasswordSchema = z.string().min(12, 'passwordTooShort').max(200, 'fieldTooLong');

const account = z.object({
  email: emailSchema,
  password: newPasswordSchema,
  displayName: name,
  locale: z.enum(locales).default('en'),
  timeZone: z
    .string()
    .default('UTC')
    .transform((zone) => (isTimeZone(zone) ? zone : 'UTC')),
});

const strongPassword = {
  check: (input: { password: string; email: string }) => !isWeakPassword(input.password, input.email),
  fault: { path: ['password'], message: 'passwordTooCommon' },
};

/** What an expert gives to have an account; the legal name is what registers are asked for. */
export const signUpExpertSchema = account
  .extend({ legalName: name, country: z.string().refine((code) => countries.includes(code), 'countryInvalid') })
  .refine(strongPassword.check, strongPassword.fault);
export type SignUpExpertInput = z.infer<typeof signUpExpertSchema>;

/** What the first person of a company gives; they become its owner. */
export const signUpCompanySchema = account
  .extend({ organizationName: name })
  .refine(strongPassword.check, strongPassword.fault);
export type SignUpCompanyInput = z.infer<typeof signUpCompanySchema>;
