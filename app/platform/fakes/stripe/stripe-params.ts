import { z } from 'zod';
import type { FormValue } from './parse-stripe-form';
import { invalidParameter, type FakeStripeError } from './stripe-error';

const integer = z
  .string()
  .regex(/^-?\d+$/, 'Invalid integer')
  .transform(Number);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const currency = z.string().regex(/^[a-z]{3}$/, 'Invalid currency');
const url = z
  .string()
  .refine((value) => URL.canParse(value.replaceAll('{CHECKOUT_SESSION_ID}', 'x')), 'Not a valid URL');
/** An empty text unsets all metadata. */
const metadata = z
  .union([z.literal('').transform(() => ({})), z.record(z.string().max(40), z.string().max(500))])
  .default({});
const pageParams = {
  limit: integer.optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
};
const created = z
  .union([integer, z.strictObject({ gt: integer, gte: integer, lt: integer, lte: integer }).partial()])
  .optional();

export const noParams = z.strictObject({});

export const customerParams = z.strictObject({
  name: z.string().optional(),
  email: z.string().optional(),
  description: z.string().optional(),
  phone: z.string().optional(),
  metadata,
});

export const checkoutParams = z.strictObject({
  mode: z.literal('payment'),
  success_url: url,
  cancel_url: url.optional(),
  client_reference_id: z.string().max(200).optional(),
  customer: z.string().optional(),
  customer_email: z.string().optional(),
  locale: z.string().optional(),
  expires_at: integer.optional(),
  payment_method_types: z.array(z.string()).optional(),
  metadata,
  line_items: z
    .array(
      z.strictObject({
        quantity: integer,
        price_data: z.strictObject({
          currency,
          unit_amount: integer,
          product_data: z.strictObject({ name: z.string().min(1), description: z.string().optional() }),
        }),
      }),
    )
    .min(1),
  payment_intent_data: z
    .strictObject({ metadata, transfer_group: z.string().optional(), description: z.string().optional() })
    .optional(),
});

export const accountParams = z.strictObject({
  type: z.enum(['express', 'standard', 'custom']),
  country: z.string().regex(/^[A-Z]{2}$/, 'Invalid country'),
  email: z.string().optional(),
  business_type: z.enum(['company', 'government_entity', 'individual', 'non_profit']).optional(),
  capabilities: z.record(z.string(), z.strictObject({ requested: flag })).default({}),
  metadata,
});

export const accountLinkParams = z.strictObject({
  account: z.string(),
  type: z.enum(['account_onboarding', 'account_update']),
  return_url: url,
  refresh_url: url,
});

export const transferParams = z.strictObject({
  amount: integer,
  currency,
  destination: z.string(),
  description: z.string().optional(),
  transfer_group: z.string().optional(),
  source_transaction: z.string().optional(),
  metadata,
});

export const listParams = z.strictObject({ ...pageParams, created });
export const transferListParams = z.strictObject({
  ...pageParams,
  created,
  transfer_group: z.string().optional(),
  destination: z.string().optional(),
});
export const checkoutListParams = z.strictObject({ ...pageParams, created, payment_intent: z.string().optional() });
export const chargeListParams = z.strictObject({
  ...pageParams,
  created,
  payment_intent: z.string().optional(),
  transfer_group: z.string().optional(),
});
export const eventListParams = z.strictObject({ ...pageParams, created, type: z.string().optional() });
export const balanceTransactionListParams = z.strictObject({
  ...pageParams,
  created,
  source: z.string().optional(),
  type: z.string().optional(),
});

export type CheckoutParams = z.output<typeof checkoutParams>;
export type AccountParams = z.output<typeof accountParams>;
export type TransferParams = z.output<typeof transferParams>;
export type CustomerParams = z.output<typeof customerParams>;

/** The parameters, or Stripe's error for an unknown, a missing or an invalid one. */
export function readParams<Schema extends z.ZodType>(
  schema: Schema,
  form: Record<string, FormValue>,
): z.output<Schema> {
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  throw describeIssue(parsed.error.issues[0], form);
}

function describeIssue(issue: z.core.$ZodIssue | undefined, form: Record<string, FormValue>): FakeStripeError {
  if (!issue) throw new Error('a failed parse names an issue');
  if (issue.code === 'unrecognized_keys') {
    const name = nameOf([...issue.path, issue.keys[0] ?? '']);
    return invalidParameter(name, `Received unknown parameter: ${name}`, 'parameter_unknown');
  }
  const name = nameOf(issue.path);
  if (valueAt(form, issue.path) === undefined) {
    return invalidParameter(name, `Missing required param: ${name}.`, 'parameter_missing');
  }
  if (issue.message === 'Invalid integer')
    return invalidParameter(name, `Invalid integer`, 'parameter_invalid_integer');
  return invalidParameter(name, `Invalid ${name}: ${issue.message}`);
}

function nameOf(path: PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('');
}

function valueAt(form: FormValue, path: PropertyKey[]): FormValue | undefined {
  return path.reduce<FormValue | undefined>((value, part) => {
    if (value === undefined || typeof value === 'string') return undefined;
    return Object.entries(value).find(([key]) => key === String(part))?.[1];
  }, form);
}
