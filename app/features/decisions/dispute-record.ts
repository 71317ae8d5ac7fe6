import type { DisputeOutcome, DisputeStatus } from './dispute';

/** What was decided, by whom, on what rule; `deciderName` is null where silence decided. */
export interface DecisionRecord {
  outcome: DisputeOutcome;
  clause: string;
  reason: string;
  deciderName: string | null;
  decidedMs: number;
  decidedAt: Date;
  /** What is paid, in minor units. */
  amountMinor: bigint;
}

/** A dispute as both parties and the desk read it: no name of a person but the decider's. Money is minor units, without fee. */
export interface DisputeRecord {
  id: string;
  claimId: string;
  jobId: string;
  jobTitle: string;
  tier: number;
  status: DisputeStatus;
  clause: string;
  reason: string;
  acceptedMinutes: number | null;
  answer: string | null;
  openedAt: Date;
  answerDueAt: Date;
  decisionDueAt: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
  currency: string;
  /** Time and pay as the claim's end computed them. */
  countedMs: number;
  countedMinor: bigint;
  decision: DecisionRecord | null;
}
