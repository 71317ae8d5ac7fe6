import type { AppTranslator } from '~/i18n/translate';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { clauseOfReason } from '../applications/reapplication';
import { loadApplicationNews, type ApplicationNews } from './load-application-news.server';
import { mailReader, type MailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

const toldEvents = ['requestInformation', 'approve', 'reject', 'suspend', 'reinstate'] as const;

/** Tells the applicant what the desk decided or asks, with the reason, its clause and from when they may apply again. */
export async function onApplicationDecided(ctx: SystemCtx, event: EventPayloads['application.decided']): Promise<void> {
  const news = await loadApplicationNews(ctx.db, event.eventId);
  const told = toldEvents.find((name) => name === news?.event);
  if (!news || !told) return;
  const reader = mailReader(news);
  const { appUrl } = ctx.services.config;
  await queueMail(ctx, {
    dedupeKey: `application:${event.eventId}`,
    reader,
    write: (t) => ({
      subject: t(`application.mail.${told}.subject`),
      body: t(`application.mail.${told}.body`, {
        ...wordsOf(t, news, reader),
        link: `${appUrl}/expert/application`,
        board: `${appUrl}/expert/board`,
      }),
    }),
  });
}

function wordsOf(t: AppTranslator, { reasonCode, note, reapplyFrom }: ApplicationNews, reader: MailReader) {
  // With the hour: earlier on that day a new application is refused.
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: reader.timeZone } as const;
  const moment = new Intl.DateTimeFormat(reader.locale, options);
  return {
    note: note ?? '',
    reason: reasonCode === null ? '' : t(`application.reason.${reasonCode}`),
    clause: reasonCode === null ? '' : t('application.clause', { clause: clauseOfReason[reasonCode] }),
    date: reapplyFrom === null ? '' : moment.format(reapplyFrom),
  };
}
