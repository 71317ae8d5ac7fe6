import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { ClaimableJobs } from './claimable-jobs';
import { HeldClaims } from './held-claims';
import { loadBoard } from './load-board.server';
import { TakeTaskForm } from './take-task-form';
import { takeTask } from './take-task.server';
import { UnreachableJobs } from './unreachable-jobs';
import { WeekFacts } from './week-facts';

const UNREACHABLE_PARAM = 'afterUnreachable';

export const loader = withAccess('expert/board', async ({ ctx, request, t }) => {
  const search = new URL(request.url).searchParams;
  const page = { jobs: search.get('after'), unreachable: search.get(UNREACHABLE_PARAM) };
  return { title: t('expert.work.board.title'), ...(await loadBoard(ctx, page)) };
});

export const action = withAccess('expert/board', async ({ ctx, request }) => takeTask(ctx, await request.formData()));

export const meta = pageTitle;

/** Also after a refused claim: what was refused is usually gone from the board. */
export const shouldRevalidate = () => true;

export default function BoardPage() {
  const t = useTranslations('expert.work.board');
  const board = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const { title, claimable, unreachable, isAtLimit, newClaimId } = board;
  const canTake = !isAtLimit && claimable.rows.some((job) => job.openTasks > 0);
  const holdsTask = board.unfinished.some((claim) => claim.status === 'held');
  return (
    <>
      <PageHeader
        title={title}
        lead={canTake ? t(holdsTask ? 'secondHint' : 'takeNextHint') : t('lead')}
        action={
          canTake && (
            <TakeTaskForm claimId={newClaimId} variant={holdsTask ? 'secondary' : 'primary'}>
              {t('takeNext')}
            </TakeTaskForm>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <EndedNotice />
        <FailureNotice failure={failure} />
        {isAtLimit && !failure && <Notice>{t('atLimit')}</Notice>}
        <HeldClaims board={board} />
        <WeekFacts board={board} />
        <ClaimableJobs board={board} />
        <Pagination nextCursor={claimable.next} />
        <UnreachableJobs jobs={unreachable.rows} />
        <Pagination nextCursor={unreachable.next} param={UNREACHABLE_PARAM} />
      </div>
    </>
  );
}

/** Where a workspace leads to once its claim has ended by the expert's own act. */
function EndedNotice() {
  const t = useTranslations('expert.work.board');
  const [search] = useSearchParams();
  const claimId = search.get('ended') ?? '';
  if (!/^[0-9a-f-]{36}$/.test(claimId)) return null;
  return (
    <Notice tone="good">
      {search.has('released') ? t('handedBack') : t('handedIn')}{' '}
      <Link to={`/expert/work/${claimId}`}>{t('seeReview')}</Link>
    </Notice>
  );
}
