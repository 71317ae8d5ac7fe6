import { seatReserveMinor } from '../jobs/worst-case';
import type { Ctx } from '../accounts/context';
import type { Queryable } from '~/platform/db/database';
import { insertSeats } from './seat-store.server';

/** A tier that opens: how many seats each task gets, at which rate. */
export interface TierOpening {
  jobId: string;
  tier: number;
  seats: number;
  rateMinorPerHour: bigint;
  capMs: number;
  feeBasisPoints: number;
  tasks: { id: string; ordinal: number }[];
}

/** Opens a tier's seats for the given tasks, in the caller's transaction. */
export async function openSeats(ctx: Ctx, tx: Queryable, opening: TierOpening): Promise<void> {
  const { jobId, tier, seats, rateMinorPerHour, tasks } = opening;
  await insertSeats(tx, {
    jobId,
    tier,
    seats,
    firstNumber: 1,
    rateMinorPerHour,
    tasks,
    seatIds: Array.from({ length: tasks.length * seats }, () => ctx.newId()),
    reservedMinor: seatReserveMinor(opening),
    openedAt: ctx.now,
  });
}
