import { z } from 'zod';

/** Text in storage, because JSON numbers do not hold every amount. */
const minor = z.coerce.bigint();
const count = z.number().int().min(0);

const dueSum = z.object({ currency: z.string(), expertCount: count, amountMinor: minor });
/** Approved pay that has not gone out, in minor units, and of how many experts. */
export type DueSum = z.infer<typeof dueSum>;

/** What one look over all money finds. Amounts are minor units. */
export const financeFiguresSchema = z.object({
  ledger: z.object({
    transactionCount: count,
    entryCount: count,
    accountCount: count,
    sumMinor: minor,
    balanceSumMinor: minor,
    unbalancedTransactionCount: count,
    wrongBalanceCount: count,
    overdrawnAccountCount: count,
    ok: z.boolean(),
  }),
  balances: z.array(
    z.object({
      kind: z.enum([
        'stripe_clearing',
        'company_available',
        'job_reserved',
        'expert_pending',
        'expert_payable',
        'expert_in_transit',
        'platform_fees',
        'platform_guarantee',
      ]),
      currency: z.string(),
      balanceMinor: minor,
    }),
  ),
  due: z.array(dueSum),
  notYetDue: z.array(dueSum),
  /** Approved pay of experts whose account takes no payouts. */
  unpayable: z.array(dueSum),
});
export type FinanceFigures = z.infer<typeof financeFiguresSchema>;

/** The figures as they are stored. */
export function financeFiguresText(figures: FinanceFigures): string {
  return JSON.stringify(figures, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}
