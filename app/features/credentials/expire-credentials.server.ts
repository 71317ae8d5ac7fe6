import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { findKindVersion } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { changeCredential } from './change-credential.server';
import { checkRecord } from './check-record';
import { nextCredentialStatus } from './credential';
import { loadCredentialForUpdate, loadLapsed, lockExpert, type Lapsed } from './credential-store.server';

/** How many lapsed credentials are read at once; each is expired in a transaction of its own. */
const BATCH = 500;
/** No batch is begun later than this, so that a sweep of every minute ends before the next begins. */
const SWEEP_MS = 40_000;

/**
 * Expires verified credentials whose time is over and takes their capabilities away, oldest lapse first, until none is
 * left or 40 s are over. Answers how many it expired; a repeated or a concurrent sweep expires nothing twice.
 */
export async function expireCredentials(ctx: SystemCtx): Promise<{ expired: number }> {
  const startedMs = performance.now();
  let expired = 0;
  let after: Lapsed | undefined;
  do {
    const batch: Lapsed[] = await loadLapsed(ctx.db, { until: ctx.now, after, limit: BATCH });
    await doEach(ctx.services.log, batch, async (lapsed) => {
      if (await expireOne(ctx, lapsed)) expired += 1;
    });
    after = batch.length < BATCH ? undefined : batch.at(-1);
  } while (after !== undefined && performance.now() - startedMs < SWEEP_MS);
  return { expired };
}

async function expireOne(ctx: SystemCtx, lapsed: Lapsed): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    await lockExpert(tx, lapsed.expertId);
    const credential = await loadCredentialForUpdate(tx, lapsed.id);
    if (!credential?.validUntil || credential.validUntil > ctx.now) return false;
    const next = nextCredentialStatus(credential.status, 'expire');
    if (!next.ok) return false;
    const source = findKindVersion(await loadCatalogue(tx), credential.kind, credential.kindVersion)?.source;
    await changeCredential(tx, ctx, credential, {
      after: { ...credential, status: next.value },
      record: checkRecord({
        id: ctx.newId(),
        credentialId: credential.id,
        method: 'sweep',
        source: source?.name ?? credential.kind,
        sourceUrl: source?.url ?? '',
        checkedAt: ctx.now,
        outcome: 'lapsed',
        facts: { validUntil: credential.validUntil.toISOString() },
        decision: 'expired',
      }),
      action: 'credential.expired',
    });
    return true;
  });
}
