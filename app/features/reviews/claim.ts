import type { Currency } from '~/core/money';
import type { ClaimTermsRow } from './claim-terms';
import type { SeatStatus } from './seat';

export const claimStatuses = ['held', 'submitted', 'released', 'lapsed'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/**
 * What the loss of a credential means for a review that was handed in: it will be read again, at the next tier or, in the last one,
 * at its own; it was; or nothing is opened again, and it says whether its reader was entitled when it was handed in.
 */
export type ReviewAfterLoss = 'nextTier' | 'sameTier' | 'readAgain' | 'wasValid' | 'wasNotValid';

/** A claim with the seat it holds, as commands load it under lock. */
export interface ClaimWithSeat extends ClaimTermsRow {
  id: string;
  seatId: string;
  taskId: string;
  jobId: string;
  tier: number;
  expertId: string;
  fence: number;
  status: ClaimStatus;
  currency: Currency;
  rateMinorPerHour: bigint;
  feeBasisPoints: number;
  reviewWindowSeconds: number;
  guidelineVersion: number;
  rubricVersion: number;
  policyVersion: number;
  endedAt: Date | null;
  seatStatus: SeatStatus;
  seatFence: number;
  seatNumber: number;
  seatReservedMinor: bigint;
  seatSpentMinor: bigint;
}
