import type { DisputeSide, DisputeStatus } from './dispute';

/** One dispute as the desk's list shows it. */
export interface CaseRow {
  disputeId: string;
  raisedBy: DisputeSide;
  organizationName: string;
  jobTitle: string;
  clause: string;
  status: DisputeStatus;
  currency: string;
  /** The pay as counted, in minor units. */
  countedMinor: bigint;
  /** How many segments it is about; 0 for the whole review. */
  segments: number;
  decisionDueAt: Date;
  closedAt: Date | null;
}
