import { createAppTranslator, type AppTranslator } from '~/i18n/translate';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '../accounts/context';
import { insertMail } from './mail-store.server';
import type { MailReader } from './mail-reader';

export interface MailText {
  subject: string;
  body: string;
}

/**
 * Writes a mail in its reader's language and has it sent, once per `dedupeKey` however often a reaction is repeated.
 * `write` is given a translator in that language.
 */
export async function queueMail(
  ctx: SystemCtx,
  mail: { dedupeKey: string; reader: MailReader; write: (t: AppTranslator) => MailText },
): Promise<void> {
  const { reader, dedupeKey } = mail;
  const t = createAppTranslator(reader);
  const { subject, body } = mail.write(t);
  const text = [t('mail.greeting', { name: reader.name }), body, t('mail.closing')].join('\n\n');
  const id = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    const isNew = await insertMail(tx, {
      id,
      dedupeKey,
      recipient: reader.email,
      locale: reader.locale,
      subject: oneLine(subject),
      text: `${text}\n`,
      createdAt: ctx.now,
    });
    if (isNew) await enqueueJob(tx, 'send_mail', { mailId: id }, { jobKey: `mail:${id}` });
  });
}

/** A subject is one header line, whatever a job's title holds. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
