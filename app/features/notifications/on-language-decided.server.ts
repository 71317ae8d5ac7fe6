import { sql } from '~/platform/db/sql';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import type { CefrLevel } from '../credentials/capability-tokens';
import { languageName, loadStillWaiting } from './load-still-waiting.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';
import { writeWhatOpens } from './write-what-opens';

interface LanguageNews {
  status: 'verified' | 'rejected';
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  decidedAt: Date;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

/** Tells the expert what the desk decided about a language. One that was stated anew or taken back meanwhile is not told. */
export async function onLanguageDecided(ctx: SystemCtx, event: EventPayloads['language.decided']): Promise<void> {
  const { expertId, tag } = event;
  const news = await ctx.db.first<LanguageNews>(sql`
    SELECT l.status, l.read_level, l.write_level, l.decided_at, u.email, u.display_name, u.locale, u.time_zone
    FROM expert_language l JOIN user_account u ON u.id = l.expert_id
    WHERE l.expert_id = ${expertId}::uuid AND l.tag = ${tag} AND l.status IN ('verified', 'rejected')
      AND l.decided_at IS NOT NULL`);
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
