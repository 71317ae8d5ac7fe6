import type { Failure, Result } from '~/core/result';
import { transition, type TransitionTable } from '~/core/state-machine';

export const credentialStatuses = [
  'draft',
  'submitted',
  'format_checked',
  'in_review',
  'needs_information',
  'verified',
  'expiring',
  'expired',
  'suspended',
  'revoked',
  'rejected',
  'withdrawn',
  'superseded',
] as const;
export type CredentialStatus = (typeof credentialStatuses)[number];

export const credentialEvents = [
  'submit',
  'passFormatCheck',
  'startReview',
  'requestInformation',
  'supplyInformation',
  'verify',
  'nearExpiry',
  'expire',
  'suspend',
  'revoke',
  'reject',
  'withdraw',
  'supersede',
] as const;
export type CredentialEvent = (typeof credentialEvents)[number];

/**
 * Only `verify` leads to `verified`, and the command that raises it demands a new check of the primary source: a
 * credential that lapsed, was suspended or is near its expiry goes through review again.
 */
export const credentialTransitions: TransitionTable<CredentialStatus, CredentialEvent> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { passFormatCheck: 'format_checked', reject: 'rejected', withdraw: 'withdrawn' },
  format_checked: { startReview: 'in_review', withdraw: 'withdrawn' },
  in_review: {
    requestInformation: 'needs_information',
    verify: 'verified',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  needs_information: { supplyInformation: 'in_review', reject: 'rejected', withdraw: 'withdrawn' },
  verified: {
    verify: 'verified',
    nearExpiry: 'expiring',
    expire: 'expired',
    suspend: 'suspended',
    revoke: 'revoked',
    withdraw: 'withdrawn',
    supersede: 'superseded',
  },
  expiring: {
    verify: 'verified',
    expire: 'expired',
    suspend: 'suspended',
    revoke: 'revoked',
    withdraw: 'withdrawn',
    supersede: 'superseded',
  },
  expired: { startReview: 'in_review', revoke: 'revoked', withdraw: 'withdrawn', supersede: 'superseded' },
  suspended: { startReview: 'in_review', revoke: 'revoked', withdraw: 'withdrawn', supersede: 'superseded' },
  revoked: {},
  rejected: {},
  withdrawn: {},
  superseded: {},
};

/** The status after `event`, or a `conflict` that names both. */
export function nextCredentialStatus(
  status: CredentialStatus,
  event: CredentialEvent,
): Result<CredentialStatus, Failure<'wrongState'>> {
  return transition(credentialTransitions, status, event);
}

/** What the desk decides; each raises one event. */
export const credentialDecisions = ['verify', 'requestInformation', 'reject', 'suspend', 'revoke'] as const;
export type CredentialDecision = (typeof credentialDecisions)[number];

/** The status after a decision; whoever decides takes the credential into review first where that has not happened. */
export function statusAfterDecision(
  status: CredentialStatus,
  decision: CredentialDecision,
): Result<CredentialStatus, Failure<'wrongState'>> {
  const direct = nextCredentialStatus(status, decision);
  if (direct.ok) return direct;
  const inReview = nextCredentialStatus(status, 'startReview');
  return inReview.ok ? nextCredentialStatus(inReview.value, decision) : direct;
}

/** The decisions that are possible in a status, in the order of the list. */
export function possibleDecisions(status: CredentialStatus): CredentialDecision[] {
  return credentialDecisions.filter((decision) => statusAfterDecision(status, decision).ok);
}

/** Whether a credential in this status proves something, as long as its `validUntil` lies ahead. */
export function isProvingStatus(status: CredentialStatus): boolean {
  return status === 'verified' || status === 'expiring';
}

/** Who has to act next on a credential in this status; null when nobody does. */
export function whoseTurn(status: CredentialStatus): 'expert' | 'admin' | null {
  if (status === 'draft' || status === 'needs_information' || status === 'expired') return 'expert';
  return isWaitingForReview(status) ? 'admin' : null;
}

/** Whether the verification desk has to decide. */
export function isWaitingForReview(status: CredentialStatus): boolean {
  return status === 'submitted' || status === 'format_checked' || status === 'in_review';
}
