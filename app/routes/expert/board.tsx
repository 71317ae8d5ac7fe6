import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getMyWeek } from '~/features/reviews/get-my-week.server';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { ApplicationNotice } from './application-notice';
import { ClaimableJobs, IdleJobs } from './claimable-jobs';
import { loadBoard } from './load-board.server';
import { sayClaimBlock, sayOwnLimit } from './say-week.server';
import { takeTask } from './take-task.server';
import { UnreachableJobs } from './unreachable-jobs';
import { WouldHelp } from './would-help';

export const loader = withAccess('expert/board', async ({ ctx, request, t, viewer, context }) => {
  const reader = { t, locale: context.locale, timeZone: viewer.timeZone };
  const [board, week] = await Promise.all([loadBoard(ctx, new URL(request.url).searchParams), getMyWeek(ctx)]);
  return {
    title: t('expert.board.title'),
    ...board,
    ownLimit: sayOwnLimit(reader, week),
    /** What limits the claims of a job, by the job's id. */
    blocks: Object.fromEntries(
      [...board.claimable.rows, ...board.idle.rows].flatMap((job) => {
        const text = sayClaimBlock(reader, job, week);
        return text === null || job.block === 'weeklyLimitOwn' ? [] : [[job.jobId, text]];
      }),
    ),
  };
});

export const action = withAccess('expert/board', async ({ ctx, request }) => takeTask(ctx, await request.formData()));

export const meta = pageTitle;

/** Also after a refused claim: what was refused is usually gone from the board. */
export const shouldRevalidate = () => true;

/** What an expert may take now, what it pays and how long it is; and why the rest is closed to them. */
export default function BoardPage() {
  const t = useTranslations('expert.board');
  const board = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader title={board.title} lead={t('lead')} />
      <div className="flex flex-col gap-6">
        <FailureNotice failure={failure} />
        <ApplicationNotice application={board.application} />
        {board.isAtLimit && !failure && <Notice>{t('atLimit')}</Notice>}
        {board.ownLimit && !failure && <Notice>{board.ownLimit}</Notice>}
        <ClaimableJobs board={board} blocks={board.blocks} />
        <IdleJobs board={board} blocks={board.blocks} />
        {board.facets.length === 0 && <WouldHelp conditions={board.wouldHelp} waiting={board.waiting} />}
        <UnreachableJobs board={board} />
      </div>
    </>
  );
}
