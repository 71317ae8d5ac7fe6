import type { TransitionTable } from '~/core/state-machine';

/**
 * The states of a seat. Open, released and lapsed seats can be claimed; a lapsed one keeps who held it, and their draft. A withdrawn
 * one was free when its job was closed.
 */
export const seatStatuses = [
  'open',
  'claimed',
  'submitted',
  'returned',
  'accepted',
  'rejected',
  'released',
  'lapsed',
  'withdrawn',
] as const;
export type SeatStatus = (typeof seatStatuses)[number];

/** `submitLate` is a submission after the lapse, within grace, while nobody took the seat. */
export const seatEvents = [
  'claim',
  'submit',
  'submitLate',
  'release',
  'lapse',
  'return',
  'accept',
  'reject',
  'withdraw',
] as const;
export type SeatEvent = (typeof seatEvents)[number];

export const seatTransitions: TransitionTable<SeatStatus, SeatEvent> = {
  open: { claim: 'claimed', withdraw: 'withdrawn' },
  claimed: { submit: 'submitted', release: 'released', lapse: 'lapsed' },
  submitted: { return: 'returned', accept: 'accepted', reject: 'rejected' },
  returned: { submit: 'submitted', release: 'released', lapse: 'lapsed', reject: 'rejected' },
  accepted: {},
  rejected: { accept: 'accepted' },
  released: { claim: 'claimed', withdraw: 'withdrawn' },
  lapsed: { claim: 'claimed', submitLate: 'submitted', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** How many claims one expert may hold at once. */
export const heldClaimLimit = 2;
