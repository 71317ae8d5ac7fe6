import { sha256Hex } from '~/platform/crypto/hash.server';

/**
 * The reviews of the tier below in the order in which a claim's reader sees them as Reader A, B, …: shuffled for every claim, and the
 * same each time it is asked.
 */
export function orderEarlierReaders(claimId: string, reviewIds: readonly string[]): string[] {
  const keyed = reviewIds.map((reviewId) => ({ reviewId, key: sha256Hex(`${claimId}:${reviewId}`) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ reviewId }) => reviewId);
}
