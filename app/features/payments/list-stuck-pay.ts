import type { PayoutStanding } from './payout-standing';

interface Sums {
  currency: string;
  awaitingMinor: bigint;
  pendingMinor: bigint;
  payableMinor: bigint;
}

/** What was earned and cannot be sent until the expert has set up where to, by currency; nothing where it lies with nobody or Stripe. */
export function listStuckPay({ account, currencies }: { account: PayoutStanding; currencies: readonly Sums[] }) {
  if (account === 'ready' || account === 'checking') return [];
  return currencies
    .map(({ currency, awaitingMinor, pendingMinor, payableMinor }) => ({
      currency,
      amountMinor: awaitingMinor + pendingMinor + payableMinor,
    }))
    .filter(({ amountMinor }) => amountMinor > 0n);
}
