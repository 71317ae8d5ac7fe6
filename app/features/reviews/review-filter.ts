/** What became of a task, as the list of an expert's reviews is filtered by. */
export const reviewOutcomes = ['held', 'undecided', 'agreed', 'changed', 'noVerdict', 'ended'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** How far the pay has come, with the states of the ledger that are one to an expert. */
export const reviewPayStates = {
  waiting: ['submitted'],
  disputed: ['queried'],
  approved: ['approved', 'pending', 'payable'],
  onItsWay: ['in_transit'],
  paid: ['paid'],
} as const;
export type ReviewPayState = keyof typeof reviewPayStates;

export interface ReviewFilter {
  outcome?: ReviewOutcome | undefined;
  pay?: ReviewPayState | undefined;
}

/** The filter an address asks for (`?outcome=changed&pay=paid`); what it does not know it leaves out. */
export function readReviewFilter(search: URLSearchParams): ReviewFilter {
  const pay = search.get('pay') ?? '';
  return {
    outcome: reviewOutcomes.find((outcome) => outcome === search.get('outcome')),
    pay: Object.hasOwn(reviewPayStates, pay) ? (pay as ReviewPayState) : undefined,
  };
}
