import { z } from 'zod';

/** The least and the most one checkout may bring, in minor units; Stripe takes at most eight digits. */
export const MIN_FUNDING_MINOR = 1_000n;
export const MAX_FUNDING_MINOR = 99_999_999n;

/**
 * What a company sends to fund a job. `fundingId` is made with the form, so that pressing twice opens one checkout;
 * `amount` is in major units as typed ("1250.50").
 */
export const startFundingSchema = z.object({
  jobId: z.uuid(),
  fundingId: z.uuid(),
  amount: z
    .string()
    .trim()
    .regex(/^\d{1,7}([.,]\d{1,2})?$/, 'amountFormat')
    .transform(readMajorAmount)
    .refine((amountMinor) => amountMinor >= MIN_FUNDING_MINOR, 'amountTooSmall')
    .refine((amountMinor) => amountMinor <= MAX_FUNDING_MINOR, 'amountTooLarge'),
});

function readMajorAmount(text: string): bigint {
  const [whole = '0', part = ''] = text.replace(',', '.').split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}
