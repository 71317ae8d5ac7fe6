import type { Queryable } from '~/platform/db/database';
import type { SystemCtx } from '../accounts/context';
import { changeCredential } from './change-credential.server';
import { nextCredentialStatus } from './credential';
import { loadCredentialForUpdate, lockExpert } from './credential-store.server';
import { dueNotice } from './expiry-notice';
import { loadNoticedDays, updateNoticedDays } from './expiry-notice-store.server';

/** A notice that is to be sent. */
export interface ExpiryNotice {
  kind: string;
  validUntil: Date;
  /** Which of the notices it is, in days before the lapse. */
  noticeDays: number;
}

/**
 * Writes down, in the transaction that writes the mail, that a credential's holder is told of its lapse; the first notice makes it
 * `expiring`, which proves what it proved and leaves open what waits for a second person. Undefined where no notice is due any more.
 */
export async function noteExpiryNotice(
  tx: Queryable,
  ctx: SystemCtx,
  near: { id: string; expertId: string },
): Promise<ExpiryNotice | undefined> {
  await lockExpert(tx, near.expertId);
  const credential = await loadCredentialForUpdate(tx, near.id);
  if (!credential?.validUntil) return undefined;
  const { kind, status, validUntil } = credential;
  if (status !== 'verified' && status !== 'expiring') return undefined;
  const days = dueNotice(validUntil, await loadNoticedDays(tx, near.id), ctx.now);
  if (days === undefined) return undefined;
  const next = nextCredentialStatus(status, 'nearExpiry');
  if (next.ok) {
    const after = { ...credential, status: next.value };
    const action = 'credential.expiryNoticed';
    await changeCredential(tx, ctx, credential, { after, record: null, action, keepsProposal: true });
  }
  await updateNoticedDays(tx, near.id, days);
  return { kind, validUntil, noticeDays: days };
}
