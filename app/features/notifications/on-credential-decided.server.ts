import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { findCredentialKind } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { loadCredentialNews } from './load-mail-facts.server';
import { loadStillWaiting } from './load-still-waiting.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';
import { writeWhatOpens } from './write-what-opens';

const toldStatuses = ['verified', 'needs_information', 'rejected', 'suspended', 'revoked', 'expired'] as const;
type ToldStatus = (typeof toldStatuses)[number];

/** Tells the expert what was decided, with the reason as it was written. What they did themselves is not told. */
export async function onCredentialDecided(ctx: SystemCtx, event: EventPayloads['credential.decided']): Promise<void> {
  const news = await loadCredentialNews(ctx.db, event.credentialId);
  const status = toldStatuses.find((told): told is ToldStatus => told === news?.status);
  if (!news || !status) return;
  const reader = mailReader(news);
  const credential = findCredentialKind(await loadCatalogue(ctx.db), news.kind)?.name[reader.locale] ?? news.kind;
  const { appUrl } = ctx.services.config;
  const waiting = status === 'verified' ? await loadStillWaiting(ctx.db, news.expertId, reader.locale) : [];
  await queueMail(ctx, {
    dedupeKey: `credential:${event.credentialId}:${news.updatedAt.getTime()}`,
    reader,
    write: (t) => {
      const facts = {
        credential,
        note: news.note ?? t('mail.credential.noNote'),
        link: `${appUrl}/expert/credentials/${event.credentialId}`,
        opens: writeWhatOpens(t, waiting, reader.locale, `${appUrl}/expert/board`),
      };
      return {
        subject: t(`mail.credential.${status}.subject`, { credential }),
        body: t(`mail.credential.${status}.body`, facts),
      };
    },
  });
}
