import { formatMoment } from '~/core/moment';
import type { AppTranslator } from '~/i18n/translate';
import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import {
  listWaitingApprovals,
  MOST_WAITING_COUNTED,
  type WaitingApprovals,
  type WaitingJob,
} from './list-waiting-approvals.server';
import { localDay } from './local-day';
import { mailReader, type MailReader } from './mail-reader';
import { queueMail } from './queue-mail.server';

const COMPANIES_PER_READ = 200;
/** A review has waited so long before anybody is told of it. */
const TOLD_AFTER_MS = 3 * 3_600_000;
/** The hour of the reader's day from which the day's mail is written. */
const FIRST_HOUR = 8;

/**
 * Tells the owners of each company once a day, in their day, which reviews wait for their approval and until when: after that silence
 * approves. Runs often; who was told today, or lives where it is still night, is left out.
 */
export async function remindOfApprovals(ctx: SystemCtx): Promise<void> {
  const waitingSince = new Date(ctx.now.getTime() - TOLD_AFTER_MS);
  let after: string | undefined;
  do {
    const page = await listWaitingApprovals(ctx.db, { after, limit: COMPANIES_PER_READ, waitingSince, now: ctx.now });
    await doEach(ctx.services.log, page.owners, (owner) => remind(ctx, owner));
    after = page.last;
  } while (after !== undefined);
}

async function remind(ctx: SystemCtx, owner: WaitingApprovals): Promise<void> {
  const { organizationId, userId, jobs } = owner;
  const reader = mailReader(owner);
  const { day, hour } = localDay(ctx.now, reader.timeZone);
  const [first] = jobs;
  if (hour < FIRST_HOUR || !first) return;
  const { appUrl } = ctx.services.config;
  await queueMail(ctx, {
    dedupeKey: `approvals:${organizationId}:${userId}:${day}`,
    reader,
    write: (t) => ({
      subject: t('mail.approvals.subject', { time: formatMoment(new Date(first.firstEndsAt), reader) }),
      body: t('mail.approvals.body', {
        jobs: jobs.map((job) => writeJob(t, job, reader, appUrl)).join('\n\n'),
        link: `${appUrl}/company`,
      }),
    }),
  });
}

function writeJob(t: AppTranslator, job: WaitingJob, reader: MailReader, appUrl: string): string {
  return t('mail.approvals.job', {
    job: job.title,
    reviews: t(job.count < MOST_WAITING_COUNTED ? 'mail.approvals.reviews' : 'mail.approvals.atLeast', {
      count: job.count,
    }),
    time: formatMoment(new Date(job.firstEndsAt), reader),
    link: `${appUrl}/company/jobs/${job.jobId}/reviews`,
  });
}
