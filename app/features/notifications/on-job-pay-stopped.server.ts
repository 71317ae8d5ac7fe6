import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { loadPayStopNews } from './load-pay-stop-news.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

/** Tells the owners of the company that a job is stopped for its effective pay, and what opens it again; nobody once it goes on. */
export async function onJobPayStopped(ctx: SystemCtx, event: EventPayloads['job.payStopped']): Promise<void> {
  const { jobId, stoppedAt } = event;
  const link = `${ctx.services.config.appUrl}/company/jobs/${jobId}/pay`;
  for (const { userId, job, ...account } of await loadPayStopNews(ctx.db, jobId)) {
    await queueMail(ctx, {
      dedupeKey: `job.payStopped:${jobId}:${stoppedAt}:${userId}`,
      reader: mailReader(account),
      write: (t) => ({
        subject: t('mail.payStopped.subject', { job }),
        body: t('mail.payStopped.body', { job, link }),
      }),
    });
  }
}
