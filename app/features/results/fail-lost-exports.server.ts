import { isJobAlive } from '~/platform/jobs/is-job-alive.server';
import type { SystemCtx } from '../accounts/context';
import { exportJobKey } from './export-job-key';
import { loadQueuedExportIds, updateExportFailed } from './export-store.server';

const LOST_AFTER_MS = 5 * 60_000;
const MOST_PER_SWEEP = 100;

/**
 * The sweep behind the queue: an export that nobody will build any more (its worker died at the last try, its job is gone)
 * is marked failed, so that its company sees it and may ask again.
 */
export async function failLostExports(ctx: SystemCtx): Promise<{ failed: number }> {
  let failed = 0;
  const askedBefore = new Date(ctx.now.getTime() - LOST_AFTER_MS);
  for (const exportId of await loadQueuedExportIds(ctx.db, askedBefore, MOST_PER_SWEEP)) {
    if (await isJobAlive(ctx.db, exportJobKey(exportId))) continue;
    await updateExportFailed(ctx.db, exportId);
    ctx.services.log.warn({ exportId }, 'an export was left unbuilt and is marked failed');
    failed += 1;
  }
  return { failed };
}
