import type { Queryable } from '~/platform/db/database';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Ctx } from '../accounts/context';
import { replacePassword } from '../accounts/replace-password.server';
import { recordAudit } from '../audit/record-audit.server';
import { deleteResetsOfEmail } from './password-reset-store.server';

/** Everything that goes with a new password: sessions end, links that were mailed are void, it is written down and told by mail. */
export async function setPassword(
  tx: Queryable,
  ctx: Ctx,
  change: { userId: string; email: string; passwordHash: string; action: 'password.changed' | 'password.reset' },
): Promise<void> {
  const { userId, email, passwordHash, action } = change;
  await replacePassword(tx, userId, passwordHash);
  await deleteResetsOfEmail(tx, email, null);
  await recordAudit(tx, ctx, { action, subjectType: 'account', subjectId: userId });
  await emitEvent(tx, 'password.changed', { userId, changeId: ctx.newId() });
}
