import type { DisputeStatus } from './dispute';

/** One dispute as the desk's list shows it. */
export interface CaseRow {
  disputeId: string;
  organizationName: string;
  jobTitle: string;
  clause: string;
  status: DisputeStatus;
  currency: string;
  /** The pay in dispute, as counted, in minor units. */
  countedMinor: bigint;
  decisionDueAt: Date;
  closedAt: Date | null;
}
