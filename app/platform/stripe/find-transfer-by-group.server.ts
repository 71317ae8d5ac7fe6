import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';

export interface FoundTransfer {
  transferId: string;
  accountId: string | undefined;
  amountMinor: bigint;
  amountReversedMinor: bigint;
  /** Upper-case ISO 4217. */
  currency: string;
  createdAt: Date;
}

/** The transfer a payout already became, if any. More than one would be paying twice and throws. */
export async function findTransferByGroup(
  stripe: Stripe,
  payoutId: string,
): Promise<Result<FoundTransfer | undefined, StripeFailure>> {
  const answer = await askStripe(() => stripe.transfers.list({ transfer_group: payoutId, limit: 2 }));
  if (!answer.ok) return answer;
  const [transfer, second] = answer.value.data;
  if (second) throw new Error(`Payout ${payoutId} has more than one transfer at Stripe`);
  return ok(transfer ? readTransfer(transfer) : undefined);
}

/** Every transfer made since `since`, oldest pages last, for reconciliation. */
export async function listTransfersSince(stripe: Stripe, since: Date): Promise<Result<FoundTransfer[], StripeFailure>> {
  return askStripe(async () => {
    const found: FoundTransfer[] = [];
    const created = { gte: Math.floor(since.getTime() / 1000) };
    for await (const transfer of stripe.transfers.list({ created, limit: 100 })) found.push(readTransfer(transfer));
    return found;
  });
}

function readTransfer(transfer: Stripe.Transfer): FoundTransfer {
  const { destination } = transfer;
  return {
    transferId: transfer.id,
    accountId: (typeof destination === 'string' ? destination : destination?.id) ?? undefined,
    amountMinor: BigInt(transfer.amount),
    amountReversedMinor: BigInt(transfer.amount_reversed),
    currency: transfer.currency.toUpperCase(),
    createdAt: new Date(transfer.created * 1000),
  };
}
