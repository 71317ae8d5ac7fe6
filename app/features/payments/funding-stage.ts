/** A payment as a page shows it. */
export interface StagedFunding {
  id: string;
  status: 'pending' | 'paid' | 'failed' | 'cancelled';
  canFinish: boolean;
}

/**
 * Where a job's funding stands, as one thing at a time: the payer came back from Stripe and its news is on the way; a payment that was begun
 * waits at Stripe; the payment the payer came back from has ended; or nothing is under way.
 */
export type FundingStage<Funding> =
  { stage: 'processing' | 'atStripe' | 'paid' | 'failed' | 'cancelled'; funding: Funding } | { stage: 'none' };

/** `returnedId` is the payment the payer came back from after finishing Stripe's page; `fundings` are the job's, newest first. */
export function fundingStage<Funding extends StagedFunding>(
  fundings: readonly Funding[],
  returnedId: string | null,
): FundingStage<Funding> {
  const returned = fundings.find((funding) => funding.id === returnedId);
  if (returned?.status === 'pending') return { stage: 'processing', funding: returned };
  const begun = fundings.find((funding) => funding.canFinish);
  if (begun) return { stage: 'atStripe', funding: begun };
  if (returned) return { stage: returned.status, funding: returned };
  return { stage: 'none' };
}
