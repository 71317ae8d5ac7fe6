/**
 * Names an account of the ledger. What is owed to somebody stands positive; `stripe_clearing` is negative by all that
 * came in and has not gone out, so that all accounts of a currency sum to zero.
 */
export type AccountRef =
  | { kind: 'company_available'; organizationId: string }
  | { kind: 'job_reserved'; jobId: string }
  | { kind: 'expert_pending' | 'expert_payable' | 'expert_in_transit'; expertId: string }
  | { kind: 'stripe_clearing' | 'platform_fees' | 'platform_guarantee' };

export type AccountKind = AccountRef['kind'];

/** Whose account it is, in the three owner columns of which at most one is filled. */
export interface AccountOwner {
  organizationId: string | null;
  jobId: string | null;
  expertId: string | null;
}

/** The owner columns of an account. */
export function accountOwner(ref: AccountRef): AccountOwner {
  const nobody: AccountOwner = { organizationId: null, jobId: null, expertId: null };
  switch (ref.kind) {
    case 'company_available':
      return { ...nobody, organizationId: ref.organizationId };
    case 'job_reserved':
      return { ...nobody, jobId: ref.jobId };
    case 'expert_pending':
    case 'expert_payable':
    case 'expert_in_transit':
      return { ...nobody, expertId: ref.expertId };
    default:
      return nobody;
  }
}

/** The unique name of an account: kind, owner (empty for the platform's own) and currency. */
export function accountKey(ref: AccountRef, currency: string): string {
  const owner = accountOwner(ref);
  return `${ref.kind}:${owner.organizationId ?? owner.jobId ?? owner.expertId ?? ''}:${currency}`;
}
