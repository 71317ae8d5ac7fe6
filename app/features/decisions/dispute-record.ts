import type { DisputeOutcome, DisputeSide, DisputeStatus } from './dispute';
import type { RuledLine } from './dispute-line';

/** What was decided, by whom, on what rule; `deciderName` is null where silence decided. */
export interface DecisionRecord {
  outcome: DisputeOutcome;
  clause: string;
  reason: string;
  deciderName: string | null;
  /** Payable time of the claim before and after; milliseconds. */
  countedMs: number;
  decidedMs: number;
  decidedAt: Date;
  /** What is paid for that time, and what the decision changed of it, signed; minor units. */
  amountMinor: bigint;
  changeMinor: bigint;
}

/** A dispute as both parties and the desk read it: no name of a person but the decider's. Money is minor units, without fee. */
export interface DisputeRecord {
  id: string;
  raisedBy: DisputeSide;
  claimId: string;
  jobId: string;
  jobTitle: string;
  tier: number;
  status: DisputeStatus;
  clause: string;
  /** Empty where the lines say it. */
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
  capMs: number;
  /** The segments it is about; none for the whole review. */
  lines: RuledLine[];
  decision: DecisionRecord | null;
}
