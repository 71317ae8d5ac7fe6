import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { insertSeats, loadUnspentReserve, updateReservesSpent } from './seat-store.server';

/**
 * Opens more seats of a tier whose seats are all submitted, out of what the task's submitted seats have not spent, so that
 * its reserve stays what it is. The caller has seen that it covers them (`countCoveredSeats`) and holds the task's lock.
 */
export async function openMoreSeats(
  ctx: Ctx,
  tx: Queryable,
  more: { jobId: string; task: { id: string; ordinal: number }; tier: number; seats: number; rateMinorPerHour: bigint },
): Promise<void> {
  const { jobId, task, tier, seats, rateMinorPerHour } = more;
  const { unspentMinor, lastNumber } = await loadUnspentReserve(tx, task.id, tier);
  await updateReservesSpent(tx, task.id);
  await insertSeats(tx, {
    jobId,
    tier,
    seats,
    firstNumber: lastNumber + 1,
    rateMinorPerHour,
    tasks: [task],
    seatIds: Array.from({ length: seats }, () => ctx.newId()),
    reservedMinor: unspentMinor / BigInt(seats),
    openedAt: ctx.now,
  });
}
