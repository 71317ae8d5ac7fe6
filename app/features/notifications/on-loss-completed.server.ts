import type { AppTranslator } from '~/i18n/translate';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { expertPseudonym } from '../accounts/pseudonym.server';
import { findCredentialKind } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import type { CredentialStatus } from '../credentials/credential';
import { loadLossNews, loadLossOwners, type LossCounts, type LossNews, type LossOwner } from './load-loss-news.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

const MOST_JOBS_TOLD = 20;

/**
 * Tells the expert what the loss of their credential did to their work, and the owners of each company concerned what it did in which of
 * their jobs, each once. Companies read a pseudonym and no credential. Nobody is written to where no work was concerned.
 */
export async function onLossCompleted(ctx: SystemCtx, event: EventPayloads['loss.completed']): Promise<void> {
  const news = await loadLossNews(ctx.db, event.lossId);
  if (!news) return;
  await tellExpert(ctx, event.lossId, news);
  for (const owner of await loadLossOwners(ctx.db, event.lossId, MOST_JOBS_TOLD)) {
    await tellOwner(ctx, event.lossId, news.expertId, owner);
  }
}

async function tellExpert(ctx: SystemCtx, lossId: string, news: LossNews): Promise<void> {
  const reader = mailReader(news);
  const catalogue = await loadCatalogue(ctx.db);
  const names = news.kinds.map((kind) => findCredentialKind(catalogue, kind)?.name[reader.locale] ?? kind);
  const list = new Intl.ListFormat(reader.locale);
  await queueMail(ctx, {
    dedupeKey: `loss:${lossId}:expert`,
    reader,
    write: (t) => ({
      subject: t('mail.loss.expert.subject', { credentials: list.format(names) }),
      body: t('mail.loss.expert.body', {
        credentials: list.format(names.map((name) => `“${name}”`)),
        count: names.length,
        effects: writeEffects(t, 'expert', news),
        after: writeWayBack(t, news.statuses),
        link: `${ctx.services.config.appUrl}/expert/reviews`,
      }),
    }),
  });
}

async function tellOwner(ctx: SystemCtx, lossId: string, expertId: string, owner: LossOwner): Promise<void> {
  const reader = expertPseudonym(owner.pseudonymSecret, expertId);
  const { appUrl } = ctx.services.config;
  const moreJobs = owner.jobCount - owner.jobs.length;
  await queueMail(ctx, {
    dedupeKey: `loss:${lossId}:${owner.organizationId}:${owner.userId}`,
    reader: mailReader(owner),
    write: (t) => {
      const jobs = owner.jobs.map((job) =>
        t('mail.loss.company.job', {
          job: job.title,
          effects: writeEffects(t, 'company', job),
          link: `${appUrl}/company/jobs/${job.jobId}/tasks`,
        }),
      );
      if (moreJobs > 0) jobs.push(t('mail.loss.company.moreJobs', { count: moreJobs }));
      return {
        subject: t('mail.loss.company.subject', { reader }),
        body: t('mail.loss.company.body', { reader, jobs: jobs.join('\n\n') }),
      };
    },
  });
}

const lostStatuses = ['expired', 'suspended', 'revoked', 'withdrawn'] as const;

/** A line for each way the credentials were lost: how, if at all, they open work again. */
function writeWayBack(t: AppTranslator, statuses: readonly CredentialStatus[]): string {
  return lostStatuses
    .filter((status) => statuses.includes(status))
    .map((status) => t(`mail.loss.expert.after.${status}`))
    .join('\n');
}

const effects = ['returned', 'handedBack', 'flagged', 'notedValid', 'notedInvalid'] as const;

/** A line for each thing that happened. */
function writeEffects(t: AppTranslator, to: 'expert' | 'company', counts: LossCounts): string {
  return effects
    .filter((effect) => counts[effect] > 0)
    .map((effect) => `- ${t(`mail.loss.${to}.effect.${effect}`, { count: counts[effect] })}`)
    .join('\n');
}
