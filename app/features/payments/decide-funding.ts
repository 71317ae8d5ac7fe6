/** Our side of a checkout, locked. */
export interface FundingState {
  status: 'pending' | 'paid' | 'failed' | 'cancelled';
  amountMinor: bigint;
  currency: string;
}

/** What Stripe says about the checkout at the moment of asking, never what an event said about the past. */
export interface CheckoutState {
  status: 'open' | 'complete' | 'expired';
  paid: boolean;
  amountMinor: bigint;
  currency: string;
  /** True when the payment of a complete checkout was finally refused. */
  paymentFailed: boolean;
}

export type FundingEffect = 'settle' | 'cancel' | 'fail' | 'refuseAmount' | 'none';

/**
 * The effect of the present truth on our row; the order in which news arrived plays no part. Money that came in is
 * posted even when the checkout was given up before; a paid funding never changes again.
 */
export function decideFunding(funding: FundingState, checkout: CheckoutState): FundingEffect {
  if (funding.status === 'paid') return 'none';
  if (checkout.paid) {
    const same = checkout.amountMinor === funding.amountMinor && checkout.currency === funding.currency;
    return same ? 'settle' : 'refuseAmount';
  }
  if (funding.status !== 'pending') return 'none';
  if (checkout.status === 'expired') return 'cancel';
  return checkout.paymentFailed ? 'fail' : 'none';
}
