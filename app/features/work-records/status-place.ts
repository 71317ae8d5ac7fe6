/** How many places one list of revoked records has (the least a Bitstring Status List may have). */
const LIST_PLACES = 131_072n;

/**
 * A multiplier without a common factor with the size of a list: each place in order has its own index, and neighbours lie far
 * apart, so that an index does not tell when its record was made.
 */
const MULTIPLIER = 73_609n;

/** Which list a record stands on, counted from 1, and at which index. `place` counts records from 1. */
export function statusPlace(place: bigint): { listId: number; index: number } {
  const ordinal = place - 1n;
  return {
    listId: Number(ordinal / LIST_PLACES) + 1,
    index: Number(((ordinal % LIST_PLACES) * MULTIPLIER) % LIST_PLACES),
  };
}

/** The first and last place of a list. */
export function placesOfList(listId: number): { first: bigint; last: bigint } {
  const first = BigInt(listId - 1) * LIST_PLACES + 1n;
  return { first, last: first + LIST_PLACES - 1n };
}
