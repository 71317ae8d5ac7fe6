import { formatMoment } from '~/core/moment';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { clauseName } from '../decisions/dispute-clause';
import { formatAmount } from './format-amount';
import { loadDisputeNews } from './load-dispute-news.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells the expert that their pay is disputed, why, and until when they may answer. */
export async function onDisputeOpened(ctx: SystemCtx, event: EventPayloads['dispute.opened']): Promise<void> {
  const news = await loadDisputeNews(ctx.db, event.disputeId);
  if (!news) return;
  const reader = mailReader(news.expert);
  await queueMail(ctx, {
    dedupeKey: `dispute.opened:${event.disputeId}`,
    reader,
    write: (t) => ({
      subject: t('disputes.mail.opened.subject', { job: news.jobTitle }),
      body: t('disputes.mail.opened.body', {
        job: news.jobTitle,
        amount: formatAmount(news.amountMinor, news.currency, reader.locale),
        clause: clauseName(news.clause, reader.locale),
        reason: news.reason,
        answerBy: formatMoment(news.answerDueAt, reader),
        decisionBy: formatMoment(news.decisionDueAt, reader),
        link: `${ctx.services.config.appUrl}/expert/disputes/${event.disputeId}`,
      }),
    }),
  });
}
