import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { issueResetToken } from '../passwords/issue-reset-token.server';
import { loadAccount } from './load-mail-facts.server';
import { mailReader } from './mail-reader';
import { queueMailIn } from './queue-mail.server';

/** Mails the link to choose a new password to the owner of the address; nobody hears anything when there is none. */
export async function onPasswordResetRequested(
  ctx: SystemCtx,
  event: EventPayloads['passwordReset.requested'],
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const issued = await issueResetToken(tx, ctx, event.resetId);
    const account = issued && (await loadAccount(tx, issued.userId));
    if (!account) return;
    const link = `${ctx.services.config.appUrl}/reset-password?token=${issued.token}`;
    await queueMailIn(tx, ctx, {
      dedupeKey: `password-reset:${event.resetId}`,
      reader: mailReader(account),
      hasSecret: true,
      write: (t) => ({ subject: t('mail.passwordReset.subject'), body: t('mail.passwordReset.body', { link }) }),
    });
  });
}
