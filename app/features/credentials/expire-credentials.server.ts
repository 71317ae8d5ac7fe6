import { doEach } from '~/platform/jobs/do-each.server';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { findCredentialKind } from './catalogue';
import { nextCredentialStatus } from './credential';
import {
  insertCheck,
  loadCredentialForUpdate,
  loadLapsed,
  lockExpert,
  updateCredential,
} from './credential-store.server';
import { rewriteCapabilities } from './rewrite-capabilities.server';

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
    const source = findCredentialKind(credential.kind)?.source;
    await insertCheck(tx, {
      id: ctx.newId(),
      credentialId: credential.id,
      method: 'sweep',
      source: source?.name ?? credential.kind,
      sourceUrl: source?.url ?? '',
      query: '',
      checkedAt: ctx.now,
      outcome: 'lapsed',
      registerStatus: null,
      registerName: null,
      facts: { validUntil: credential.validUntil.toISOString() },
      checkerUserId: null,
      decision: 'expired',
      reasonCode: null,
      note: null,
      validUntil: null,
    });
    await updateCredential(tx, { ...credential, status: next.value, updatedAt: ctx.now });
    await rewriteCapabilities(tx, credential.expertId, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'credential.expired',
      subjectType: 'credential',
      subjectId: credential.id,
      details: { expertId: credential.expertId },
    });
    await emitEvent(tx, 'credential.decided', { credentialId: credential.id });
    return true;
  });
}
