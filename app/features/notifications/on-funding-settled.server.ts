import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { formatAmount } from './format-amount';
import { loadFundingNews } from './load-mail-facts.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells whoever paid that the money arrived. */
export async function onFundingSettled(ctx: SystemCtx, event: EventPayloads['funding.settled']): Promise<void> {
  const news = await loadFundingNews(ctx.db, event.fundingId);
  if (!news) return;
  const reader = mailReader(news);
  const amount = formatAmount(news.amountMinor, news.currency, reader.locale);
  const page = news.jobClosed ? '/company/billing' : `/company/jobs/${news.jobId}`;
  const link = ctx.services.config.appUrl + page;
  await queueMail(ctx, {
    dedupeKey: `funding:${event.fundingId}`,
    reader,
    write: (t) => ({
      subject: t('mail.funding.subject', { amount, job: news.jobTitle }),
      body: t(news.jobClosed ? 'mail.funding.closedBody' : 'mail.funding.body', { amount, job: news.jobTitle, link }),
    }),
  });
}
