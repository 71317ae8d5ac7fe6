import type { Queryable } from '~/platform/db/database';
import type { FoundTransfer } from '~/platform/stripe/find-transfer-by-group.server';
import { loadPayoutForUpdate, type PayoutRow } from './payout-store.server';
import { reversePayout, settlePayout } from './settle-payout.server';

export type TransferOutcome = 'unknownPayout' | 'otherTransfer' | 'settled' | 'reversed' | 'partlyReversed' | 'none';

/**
 * Brings a payout to what Stripe says about its transfer now, inside the caller's transaction. A transfer that exists settles
 * a payout in transit; one reversed in full makes the money payable again; a partial reversal is left to a person.
 */
export async function applyTransferState(
  tx: Queryable,
  now: Date,
  payoutId: string,
  transfer: FoundTransfer,
): Promise<TransferOutcome> {
  const payout = await loadPayoutForUpdate(tx, payoutId);
  if (!payout) return 'unknownPayout';
  if (!isTransferOf(payout, transfer)) return 'otherTransfer';
  if (payout.status === 'failed') return 'none';
  if (payout.status === 'in_transit') await settlePayout(tx, now, payout, transfer.transferId);
  if (transfer.amountReversedMinor === transfer.amountMinor) {
    await reversePayout(tx, now, payout);
    return 'reversed';
  }
  if (transfer.amountReversedMinor > 0n) return 'partlyReversed';
  return payout.status === 'in_transit' ? 'settled' : 'none';
}

function isTransferOf(payout: PayoutRow, transfer: FoundTransfer): boolean {
  return (
    transfer.amountMinor === payout.amountMinor &&
    transfer.currency === payout.currency &&
    (payout.stripeTransferId === null || payout.stripeTransferId === transfer.transferId)
  );
}
