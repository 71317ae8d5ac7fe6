import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { loadMarkedDocuments, markDueDocuments } from './document-store.server';
import { forgetBytes } from './forget-bytes.server';

/** How many documents one call of the sweep takes; the next one goes on. */
const BATCH = 500;

/**
 * Forgets documents whose retention is over: bytes and data key, not what was found on them. Counts from the last decision
 * on what a document proves, 30 days from the upload where nothing names it, and never while a decision is due. What an
 * earlier sweep marked and did not finish is finished first. Answers how many are gone.
 */
export async function purgeDocuments(ctx: SystemCtx): Promise<{ purged: number }> {
  const { documentRetentionDays } = ctx.services.config;
  await markDueDocuments(ctx.db, { now: ctx.now, retentionDays: documentRetentionDays, limit: BATCH });
  let purged = 0;
  await doEach(ctx.services.log, await loadMarkedDocuments(ctx.db, BATCH), async (document) => {
    if (await forgetBytes(ctx, document, 'document.purged')) purged += 1;
  });
  return { purged };
}
