import { formatCalendarDay } from '~/core/calendar-day';
import { durationWords } from '~/core/duration-words';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { formatAmount } from './format-amount';
import { loadClaimNews } from './load-mail-facts.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells the expert that a review is approved, what it pays and when. A claim that pays nothing is not told. */
export async function onClaimApproved(ctx: SystemCtx, event: EventPayloads['claim.approved']): Promise<void> {
  const news = await loadClaimNews(ctx.db, event.claimId);
  if (!news?.amountMinor || !news.payableAt) return;
  const { amountMinor, currency, payableAt } = news;
  const reader = mailReader(news);
  const amount = formatAmount(amountMinor, currency, reader.locale);
  const length = durationWords(news.payableMs ?? 0);
  await queueMail(ctx, {
    dedupeKey: `claim.approved:${event.claimId}`,
    reader,
    write: (t) => ({
      subject: t('mail.claimApproved.subject', { amount }),
      body: t('mail.claimApproved.body', {
        job: news.jobTitle,
        amount,
        time: t(`common.duration.${length.key}`, length.values),
        payableOn: formatCalendarDay(payableAt, reader.locale, 'long'),
        link: `${ctx.services.config.appUrl}/expert/earnings/${event.claimId}`,
      }),
    }),
  });
}
