import type { TransitionTable } from '~/core/state-machine';

export const proposalStatuses = ['open', 'confirmed', 'declined', 'overtaken'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const proposalEvents = ['confirm', 'decline', 'overtake'] as const;
export type ProposalEvent = (typeof proposalEvents)[number];

/** A decision that waits for a second person is answered once, or overtaken by what happens to the credential meanwhile. */
export const proposalTransitions: TransitionTable<ProposalStatus, ProposalEvent> = {
  open: { confirm: 'confirmed', decline: 'declined', overtake: 'overtaken' },
  confirmed: {},
  declined: {},
  overtaken: {},
};
