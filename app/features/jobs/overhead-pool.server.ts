import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** A job whose overhead pool is paid from, or gives its rest back. */
export interface PooledJob {
  jobId: string;
  organizationId: string;
  currency: string;
}

/** What a pool gives back, minor units, and which time this is, from 1. */
export interface OverheadRest {
  restMinor: bigint;
  returnNumber: number;
}

/** Puts the shares of newly opened tasks into their job's pool. The caller holds the job's row. */
export async function addToOverheadPool(
  tx: Queryable,
  jobId: string,
  { shareMinor, tasks }: { shareMinor: bigint; tasks: number },
): Promise<void> {
  if (shareMinor === 0n) return;
  await tx.execute(sql`
    INSERT INTO overhead_pool AS p (job_id, reserved_minor, open_tasks)
    VALUES (${jobId}::uuid, ${shareMinor * BigInt(tasks)}::bigint, ${tasks}::int)
    ON CONFLICT (job_id) DO UPDATE SET reserved_minor = p.reserved_minor + excluded.reserved_minor,
      open_tasks = p.open_tasks + excluded.open_tasks`);
}

/** Ends what the pool holds for a claim: `spentMinor` of it is about to be posted, the rest is free again. */
export async function spendOverhead(
  tx: Queryable,
  jobId: string,
  { heldMinor, spentMinor }: { heldMinor: bigint; spentMinor: bigint },
): Promise<void> {
  if (heldMinor === 0n) return;
  await tx.execute(sql`
    UPDATE overhead_pool SET held_minor = held_minor - ${heldMinor}::bigint,
      reserved_minor = reserved_minor - ${spentMinor}::bigint, spent_minor = spent_minor + ${spentMinor}::bigint
    WHERE job_id = ${jobId}::uuid`);
}

/**
 * Counts tasks that are over off their job's pool. With the last one what is left is taken out, and off the job's budget; the
 * caller posts it. Undefined while tasks are open, or nothing is left. The caller holds the job's row.
 */
export async function endOverheadShares(
  tx: Queryable,
  jobId: string,
  tasks: number,
): Promise<OverheadRest | undefined> {
  if (tasks === 0) return undefined;
  const pool = await tx.first<{ openTasks: number; reservedMinor: bigint; returnCount: number }>(sql`
    UPDATE overhead_pool SET open_tasks = open_tasks - ${tasks}::int WHERE job_id = ${jobId}::uuid
    RETURNING open_tasks, reserved_minor, return_count`);
  if (!pool) throw new Error(`job ${jobId} has tasks with a share of no pool`);
  if (pool.openTasks > 0 || pool.reservedMinor === 0n) return undefined;
  await tx.execute(sql`
    WITH emptied AS (
      UPDATE overhead_pool SET reserved_minor = 0, return_count = return_count + 1 WHERE job_id = ${jobId}::uuid
    )
    UPDATE job SET committed_minor = committed_minor - ${pool.reservedMinor}::bigint WHERE id = ${jobId}::uuid`);
  return { restMinor: pool.reservedMinor, returnNumber: pool.returnCount + 1 };
}
