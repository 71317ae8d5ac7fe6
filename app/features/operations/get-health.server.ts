import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { MOST_COUNTED, type HealthFigures } from './health';

/**
 * Reads the figures of the operations desk in one statement. Every count reads an index and stops at `MOST_COUNTED`. Workers and
 * the queue live by the real clock, everything else by the database's movable one.
 */
export async function getHealth(ctx: AdminCtx): Promise<HealthFigures> {
  const most = MOST_COUNTED;
  const row = await ctx.db.first<HealthFigures>(sql`
    WITH due AS (
      SELECT run_at FROM graphile_worker.jobs
      WHERE run_at <= clock_timestamp() AND locked_at IS NULL AND attempts < max_attempts LIMIT ${most}::int
    ), ledger AS (SELECT ok, checked_at FROM finance_check ORDER BY id DESC LIMIT 1)
    SELECT
      (SELECT count(*)::int FROM worker_presence WHERE seen_at > clock_timestamp() - interval '20 seconds') AS worker_count,
      (SELECT count(*)::int FROM due) AS due_job_count,
      (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(run_at)), 0)::int FROM due) AS queue_lag_seconds,
      (SELECT count(*)::int FROM (SELECT 1 FROM graphile_worker.jobs
        WHERE attempts >= max_attempts AND locked_at IS NULL LIMIT ${most}::int) x) AS failed_job_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM running_clock
        WHERE check_at < assay_now() - interval '5 minutes' LIMIT ${most}::int) x) AS overdue_lapse_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM claim WHERE pay_status = 'submitted'
        AND window_ends_at < assay_now() - interval '10 minutes' LIMIT ${most}::int) x) AS overdue_approval_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM task WHERE status = 'stuck' LIMIT ${most}::int) x) AS stuck_task_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM seat WHERE waits_for_funds LIMIT ${most}::int) x) AS seats_without_funds_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM funding WHERE status = 'pending'
        AND created_at < assay_now() - interval '1 day' LIMIT ${most}::int) x) AS silent_funding_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM stripe_event WHERE processed_at IS NULL
        AND received_at < assay_now() - interval '5 minutes' LIMIT ${most}::int) x) AS unprocessed_event_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM payout WHERE status = 'in_transit'
        AND created_at < assay_now() - interval '3 days' LIMIT ${most}::int) x) AS slow_payout_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM outbound_mail WHERE status = 'failed' LIMIT ${most}::int) x) AS failed_mail_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM result_export WHERE status = 'queued'
        AND created_at < assay_now() - interval '15 minutes' LIMIT ${most}::int) x) AS slow_export_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM dispute WHERE status IN ('open', 'answered')
        AND decision_due_at < assay_now() LIMIT ${most}::int) x) AS overdue_case_count,
      (SELECT ok FROM ledger) AS ledger_ok,
      (SELECT extract(epoch FROM assay_now() - checked_at)::int FROM ledger) AS ledger_age_seconds`);
  if (!row) throw new Error('the database answered no figures');
  return row;
}
