import { createAppTranslator, type AppTranslator } from '~/i18n/translate';
import type { Queryable } from '~/platform/db/database';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '../accounts/context';
import { insertMail } from './mail-store.server';
import type { MailReader } from './mail-reader';

export interface MailText {
  subject: string;
  body: string;
}

interface MailOrder {
  dedupeKey: string;
  reader: MailReader;
  /** Whether the text must not be kept once it has left the house. */
  hasSecret?: boolean;
  /** Given a translator in the reader's language. */
  write: (t: AppTranslator) => MailText;
}

/** Writes a mail in its reader's language and has it sent, once per `dedupeKey` however often a reaction is repeated. */
export async function queueMail(ctx: SystemCtx, mail: MailOrder): Promise<void> {
  await ctx.db.transaction((tx) => queueMailIn(tx, ctx, mail));
}

/** As `queueMail`, in the caller's transaction. */
export async function queueMailIn(tx: Queryable, ctx: SystemCtx, mail: MailOrder): Promise<void> {
  const { reader, dedupeKey, hasSecret = false } = mail;
  const t = createAppTranslator(reader);
  const { subject, body } = mail.write(t);
  const text = [t('mail.greeting', { name: reader.name }), body, t('mail.closing')].join('\n\n');
  const id = ctx.newId();
  const isNew = await insertMail(tx, {
    id,
    dedupeKey,
    recipient: reader.email,
    locale: reader.locale,
    subject: oneLine(subject),
    text: `${text}\n`,
    hasSecret,
    createdAt: ctx.now,
  });
  if (isNew) await enqueueJob(tx, 'send_mail', { mailId: id }, { jobKey: `mail:${id}` });
}

/** A subject is one header line, whatever a job's title holds. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
