import type { Queryable } from '~/platform/db/database';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Ctx } from '../accounts/context';
import { replacePassword } from '../accounts/replace-password.server';
import { recordAudit } from '../audit/record-audit.server';
import { deleteResetsOfEmail } from './password-reset-store.server';

/**
 * Everything that goes with a new password: sessions end, links that were mailed are void, it is written down and told by mail.
 * False, and nothing is done, when `replaces` is no longer the password's hash.
 */
export async function setPassword(
  tx: Queryable,
  ctx: Ctx,
  change: {
    userId: string;
    email: string;
    passwordHash: string;
    replaces: string | null;
    action: 'password.changed' | 'password.reset';
  },
): Promise<boolean> {
  const { userId, email, action } = change;
  if (!(await replacePassword(tx, change))) return false;
  await deleteResetsOfEmail(tx, email, null);
  await recordAudit(tx, ctx, { action, subjectType: 'account', subjectId: userId });
  await emitEvent(tx, 'password.changed', { userId, changeId: ctx.newId() });
  return true;
}
