import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { loadAccount } from './load-mail-facts.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells the owner that the password is another now, and what to do when it was not they who changed it. */
export async function onPasswordChanged(ctx: SystemCtx, event: EventPayloads['password.changed']): Promise<void> {
  const account = await loadAccount(ctx.db, event.userId);
  if (!account) return;
  const link = `${ctx.services.config.appUrl}/forgot-password`;
  await queueMail(ctx, {
    dedupeKey: `password-changed:${event.changeId}`,
    reader: mailReader(account),
    write: (t) => ({ subject: t('mail.passwordChanged.subject'), body: t('mail.passwordChanged.body', { link }) }),
  });
}
