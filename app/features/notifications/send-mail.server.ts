import { fail, ok, type Failure, type Result } from '~/core/result';
import { sendEmail } from '~/platform/email/send-email.server';
import type { SystemCtx } from '../accounts/context';
import { loadMail, updateMailStatus } from './mail-store.server';

/**
 * Sends a queued mail. Without an SMTP server it is delivered to the local outbox page, which shows every mail, and is
 * `sent` as well. Once a server has taken or refused a mail with a secret, its text is forgotten. A refusal by the server is final (`failed`); a server out of reach throws, so that the queue tries again.
 */
export async function sendMail(
  ctx: SystemCtx,
  input: { mailId: string },
): Promise<Result<'sent' | 'failed' | 'already', Failure<'mailNotFound'>>> {
  const mail = await loadMail(ctx.db, input.mailId);
  if (!mail) return fail('notFound', 'mailNotFound', 'There is no such mail.');
  if (mail.status !== 'queued') return ok('already');
  const sent = await sendEmail(ctx.services.config, {
    mailId: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
  });
  if (!sent.ok && sent.error.code === 'mailUnavailable') throw new Error(sent.error.message);
  const status = sent.ok ? 'sent' : 'failed';
  await updateMailStatus(ctx.db, mail.id, status, { forgetsSecret: !sent.ok || sent.value === 'sent' });
  return ok(status);
}
