import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { formatAmount } from './format-amount';
import { loadPayoutNews } from './load-mail-facts.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells the expert that a payout arrived, or that it did not and the money is payable again. */
export async function onPayoutSettled(ctx: SystemCtx, event: EventPayloads['payout.settled']): Promise<void> {
  const news = await loadPayoutNews(ctx.db, event.payoutId);
  if (!news || news.status === 'in_transit') return;
  const { status } = news;
  const reader = mailReader(news);
  const amount = formatAmount(news.amountMinor, news.currency, reader.locale);
  const link = `${ctx.services.config.appUrl}/expert/earnings`;
  await queueMail(ctx, {
    dedupeKey: `payout:${event.payoutId}:${status}`,
    reader,
    write: (t) => ({
      subject: t(`mail.payout.${status}.subject`, { amount }),
      body: t(`mail.payout.${status}.body`, { amount, link }),
    }),
  });
}
