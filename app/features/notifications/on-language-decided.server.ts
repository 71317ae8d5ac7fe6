import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { loadLanguageNews } from './load-language-news.server';
import { languageName, loadStillWaiting } from './load-still-waiting.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';
import { writeWhatOpens } from './write-what-opens';

/** Tells the expert what the desk decided about a language. One that was stated anew or taken back meanwhile is not told. */
export async function onLanguageDecided(ctx: SystemCtx, event: EventPayloads['language.decided']): Promise<void> {
  const { expertId, tag } = event;
  const news = await loadLanguageNews(ctx.db, expertId, tag);
  if (!news) return;
  const reader = mailReader(news);
  const { locale } = reader;
  const waiting = await loadStillWaiting(ctx.db, expertId, locale);
  const { appUrl } = ctx.services.config;
  await queueMail(ctx, {
    dedupeKey: `language:${expertId}:${tag}:${news.decidedAt.getTime()}`,
    reader,
    write: (t) => {
      const language = languageName(tag, locale);
      const facts = { language, read: news.readLevel, write: news.writeLevel };
      const body =
        news.status === 'verified'
          ? `${t('credentials.mail.languageVerified.body', facts)}\n\n${writeWhatOpens(t, waiting, locale, `${appUrl}/expert/board`)}`
          : t('credentials.mail.languageRejected.body', { ...facts, link: `${appUrl}/expert/credentials` });
      const subject =
        news.status === 'verified'
          ? t('credentials.mail.languageVerified.subject', { language })
          : t('credentials.mail.languageRejected.subject', { language });
      return { subject, body };
    },
  });
}
