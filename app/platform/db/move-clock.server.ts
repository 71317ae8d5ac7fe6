import type { Queryable } from './database';
import { sql } from './sql';

/** Moves the one clock forward; it never goes back, and production refuses to start with an offset. */
export async function moveClock(db: Queryable, forwardMs: number): Promise<void> {
  if (!Number.isSafeInteger(forwardMs) || forwardMs < 0) throw new RangeError('the clock moves forward only');
  await db.execute(sql`UPDATE app_clock SET offset_ms = offset_ms + ${forwardMs}::bigint WHERE id = 1`);
}
