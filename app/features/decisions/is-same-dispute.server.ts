import type { Queryable } from '~/platform/db/database';
import type { NamedLine } from './dispute-line';
import type { DisputeRow } from './dispute-store.server';
import { listDisputeLines } from './list-claim-segments.server';

/** Whether a dispute already says what somebody says again. */
export async function isSameDispute(
  tx: Queryable,
  before: DisputeRow,
  said: { clause: string; reason: string; acceptedMinutes: number | null; lines?: readonly NamedLine[] },
): Promise<boolean> {
  const { clause, reason, acceptedMinutes, lines = [] } = said;
  if (before.clause !== clause || before.reason !== reason || before.acceptedMinutes !== acceptedMinutes) return false;
  const named = await listDisputeLines(tx, before.id);
  return (
    named.length === lines.length &&
    named.every((line) => lines.some((other) => other.segmentId === line.segmentId && other.reason === line.reason))
  );
}
