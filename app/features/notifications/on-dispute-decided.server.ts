import type { AppTranslator } from '~/i18n/translate';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { clauseName } from '../decisions/dispute-clause';
import { formatAmount } from './format-amount';
import { loadDisputeNews, type DisputeNews } from './load-dispute-news.server';
import { mailReader, type MailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells both parties what was decided, by whom, under which rule and why. */
export async function onDisputeDecided(ctx: SystemCtx, event: EventPayloads['dispute.decided']): Promise<void> {
  const { disputeId } = event;
  const news = await loadDisputeNews(ctx.db, disputeId);
  if (!news?.decision) return;
  const { appUrl } = ctx.services.config;
  const company = news.raisedBy === 'company' ? 'company' : undefined;
  const told = [
    { party: 'expert', account: news.expert, link: `${appUrl}/expert/disputes/${disputeId}` },
    ...news.company.map((account) => ({
      party: company ?? account.email,
      account,
      link: `${appUrl}/company/reviews/${news.claimId}/dispute`,
    })),
  ];
  for (const { party, account, link } of told) {
    const reader = mailReader(account);
    await queueMail(ctx, {
      dedupeKey: `dispute.decided:${disputeId}:${party}`,
      reader,
      write: (t) => ({
        subject: t(news.hasLines ? 'corrections.mail.decided.subject' : 'disputes.mail.decided.subject', {
          job: news.jobTitle,
        }),
        body: writeDecision(t, news, news.decision, reader, link),
      }),
    });
  }
}

function writeDecision(
  t: AppTranslator,
  news: DisputeNews,
  decision: DisputeNews['decision'],
  reader: MailReader,
  link: string,
): string {
  const facts = { job: news.jobTitle, amount: formatAmount(news.amountMinor, news.currency, reader.locale), link };
  if (news.hasLines && decision) return writeLines(t, news, decision, facts);
  if (!decision || decision.outcome === 'by_silence') return t('disputes.mail.decided.bySilence', facts);
  const { name, reason, minutes } = decision;
  const reasoned = { ...facts, name, reason, clause: clauseName(decision.clause, reader.locale) };
  return decision.outcome === 'reduced'
    ? t('disputes.mail.decided.reduced', { ...reasoned, minutes })
    : t('disputes.mail.decided.forExpert', reasoned);
}

/** Of a decision stretch by stretch: what it comes to; each reason stands in the record. */
function writeLines(
  t: AppTranslator,
  news: DisputeNews,
  { outcome, name, minutes }: NonNullable<DisputeNews['decision']>,
  facts: { job: string; amount: string; link: string },
): string {
  if (outcome !== 'by_silence') return t('corrections.mail.decided.body', { ...facts, name, minutes });
  return news.raisedBy === 'company'
    ? t('disputes.mail.decided.bySilence', facts)
    : t('corrections.mail.decided.bySilence', { ...facts, minutes });
}
