import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { findKindVersion } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { changeCredential } from './change-credential.server';
import { checkRecord } from './check-record';
import { nextCredentialStatus } from './credential';
import { loadCredentialForUpdate, loadLapsed, lockExpert } from './credential-store.server';

/** How many lapsed credentials one call of the sweep looks at, each in a transaction of its own. */
const BATCH = 500;

/**
 * Expires verified credentials whose time is over and takes their capabilities away, oldest lapse first. Answers how many
 * it expired; a repeated or a concurrent sweep expires nothing twice.
 */
export async function expireCredentials(ctx: SystemCtx): Promise<{ expired: number }> {
  let expired = 0;
  await doEach(ctx.services.log, await loadLapsed(ctx.db, BATCH), async (lapsed) => {
    if (await expireOne(ctx, lapsed)) expired += 1;
  });
  return { expired };
}

async function expireOne(ctx: SystemCtx, lapsed: { id: string; expertId: string }): Promise<boolean> {
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
