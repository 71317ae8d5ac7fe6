import { formatCalendarDay } from '~/core/calendar-day';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { formatAmount } from './format-amount';
import { loadTopUpNews } from './load-top-up-news.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells every expert whose reviews a company topped up what was added and when it is payable. */
export async function onJobPayToppedUp(ctx: SystemCtx, event: EventPayloads['job.payToppedUp']): Promise<void> {
  const { topUpId } = event;
  const link = `${ctx.services.config.appUrl}/expert/earnings`;
  for (const { userId, job, company, reviews, amountMinor, currency, payableAt, ...account } of await loadTopUpNews(
    ctx.db,
    topUpId,
  )) {
    const reader = mailReader(account);
    const amount = formatAmount(amountMinor, currency, reader.locale);
    const payableOn = formatCalendarDay(payableAt, reader.locale, 'long');
    await queueMail(ctx, {
      dedupeKey: `job.payToppedUp:${topUpId}:${userId}`,
      reader,
      write: (t) => ({
        subject: t('mail.payToppedUp.subject', { amount }),
        body: t('mail.payToppedUp.body', { job, company, amount, reviews, payableOn, link }),
      }),
    });
  }
}
