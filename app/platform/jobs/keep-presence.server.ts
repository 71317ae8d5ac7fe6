import type { Pool } from 'pg';

const RENEW_EVERY_MS = 5000;
const GONE_AFTER_SECONDS = 20;

export interface Presence {
  /** Registers one of this process's workers, at once. */
  add(workerId: string): void;
  /** Hands back what this process still holds and removes its rows. */
  leave(): Promise<void>;
}

// Liveness is about real time: the movable clock of tests would make every living worker look dead.
const RENEW = `
  INSERT INTO worker_presence (worker_id, seen_at) SELECT unnest($1::text[]), clock_timestamp()
  ON CONFLICT (worker_id) DO UPDATE SET seen_at = excluded.seen_at`;

const SWEEP = `
  WITH gone AS (
    SELECT DISTINCT locked_by FROM graphile_worker.jobs
    WHERE locked_at < clock_timestamp() - make_interval(secs => $1)
      AND NOT EXISTS (SELECT 1 FROM worker_presence p
        WHERE p.worker_id = locked_by AND p.seen_at >= clock_timestamp() - make_interval(secs => $1))
  )
  SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM gone HAVING count(*) > 0`;

const FORGET = `DELETE FROM worker_presence WHERE seen_at < clock_timestamp() - interval '1 hour'`;

/**
 * Renews this process's workers every 5 s and hands on the work of workers, of any process, not seen for 20 s. The
 * queue alone would wait 4 hours for them.
 */
export function keepPresence(pool: Pool, onFault: (error: unknown) => void): Presence {
  const workerIds = new Set<string>();
  const renew = () => pool.query(RENEW, [[...workerIds]]);
  const tick = async () => {
    await renew();
    await pool.query(SWEEP, [GONE_AFTER_SECONDS]);
    await pool.query(FORGET);
  };
  const timer = setInterval(() => void tick().catch(onFault), RENEW_EVERY_MS);
  return {
    add(workerId) {
      workerIds.add(workerId);
      void renew().catch(onFault);
    },
    async leave() {
      clearInterval(timer);
      const ids = [...workerIds];
      await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [ids]);
      await pool.query('DELETE FROM worker_presence WHERE worker_id = ANY($1::text[])', [ids]);
    },
  };
}
