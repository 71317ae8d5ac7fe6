import { formatMoment } from '~/core/moment';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { clauseName } from '../decisions/dispute-clause';
import { formatAmount } from './format-amount';
import { loadDisputeNews, type DisputeNews } from './load-dispute-news.server';
import { mailReader, type MailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells the side that may answer what is disputed or asked for, why, and until when: the expert, or the company's owners. */
export async function onDisputeOpened(ctx: SystemCtx, event: EventPayloads['dispute.opened']): Promise<void> {
  const { disputeId } = event;
  const news = await loadDisputeNews(ctx.db, disputeId);
  if (!news) return;
  if (news.raisedBy === 'company') return tellExpert(ctx, disputeId, news);
  for (const owner of news.company) await tellOwner(ctx, disputeId, news, owner);
}

async function tellExpert(ctx: SystemCtx, disputeId: string, news: DisputeNews): Promise<void> {
  const reader = mailReader(news.expert);
  await queueMail(ctx, {
    dedupeKey: `dispute.opened:${disputeId}`,
    reader,
    write: (t) => ({
      subject: t('disputes.mail.opened.subject', { job: news.jobTitle }),
      body: t('disputes.mail.opened.body', {
        ...factsOf(news, reader),
        amount: formatAmount(news.amountMinor, news.currency, reader.locale),
        link: `${ctx.services.config.appUrl}/expert/disputes/${disputeId}`,
      }),
    }),
  });
}

async function tellOwner(
  ctx: SystemCtx,
  disputeId: string,
  news: DisputeNews,
  owner: DisputeNews['company'][number],
): Promise<void> {
  const reader = mailReader(owner);
  await queueMail(ctx, {
    dedupeKey: `dispute.opened:${disputeId}:${owner.email}`,
    reader,
    write: (t) => ({
      subject: t('corrections.mail.requested.subject', { job: news.jobTitle }),
      body: t('corrections.mail.requested.body', {
        ...factsOf(news, reader),
        link: `${ctx.services.config.appUrl}/company/reviews/${news.claimId}/dispute#request`,
      }),
    }),
  });
}

function factsOf(news: DisputeNews, reader: MailReader) {
  return {
    job: news.jobTitle,
    clause: clauseName(news.clause, reader.locale),
    reason: news.reason,
    answerBy: formatMoment(news.answerDueAt, reader),
    decisionBy: formatMoment(news.decisionDueAt, reader),
  };
}
