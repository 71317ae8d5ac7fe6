import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { loadClosedJobNews } from './load-closed-job-news.server';
import { mailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

const EXPERTS_PER_READ = 200;

/** Tells every expert who holds work in the closed job, or handed in what is not decided, what becomes of it; each once. */
export async function onJobClosed(ctx: SystemCtx, event: EventPayloads['job.closed']): Promise<void> {
  const { jobId } = event;
  const link = `${ctx.services.config.appUrl}/expert/reviews`;
  let after: string | undefined;
  do {
    const page = await loadClosedJobNews(ctx.db, { jobId, after, limit: EXPERTS_PER_READ });
    for (const { expertId, held, job, company, ...account } of page) {
      await queueMail(ctx, {
        dedupeKey: `job.closed:${jobId}:${expertId}`,
        reader: mailReader(account),
        write: (t) => ({
          subject: t('expert.work.mail.jobClosed.subject', { job }),
          body: t('expert.work.mail.jobClosed.body', { job, company, held, link }),
        }),
      });
    }
    after = page.length < EXPERTS_PER_READ ? undefined : page.at(-1)?.expertId;
  } while (after !== undefined);
}
