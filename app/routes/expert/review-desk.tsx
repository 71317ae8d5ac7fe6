import { useSearchParams } from '@remix-run/react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { TaskPanel } from '~/features/reviews/ui/task-panel';
import { useDraft, type Draft } from '~/features/reviews/ui/use-draft';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import type { WorkspaceAnswer } from './act-in-workspace.server';
import { ClaimBar, DraftBar } from './claim-bar';
import { LapsedNotice } from './lapsed-notice';
import type { WorkspaceData } from './load-workspace.server';
import { ReleaseQuestion } from './release-question';
import { ReviewForm } from './review-form';
import type { RunningWeek } from './say-week.server';
import { loadDialog } from './sign-in-again';
import { loadKeys } from './workspace-keys';

const LOAD_RARE_PARTS_AFTER_MS = 5_000;
const loadConflict = () => import('~/features/reviews/ui/draft-conflict');
const DraftConflict = lazy(() =>
  loadConflict().then(
    (module) => ({ default: module.DraftConflict }),
    () => ({ default: () => null }),
  ),
);

interface Props {
  loaded: WorkspaceData;
  week: RunningWeek | null;
  answer: WorkspaceAnswer | undefined;
}

/**
 * The task on one side, the review on the other; clock and save state stay in view above both. On wide screens the two sides
 * scroll by themselves below the bar, on narrow ones the review follows the task.
 */
export function ReviewDesk({ loaded, week, answer }: Props) {
  const t = useTranslations('expert.work.workspace');
  const [search] = useSearchParams();
  const { workspace, timed, savedMsAgo } = loaded;
  const { claimId } = workspace;
  const draft = useDraft({ claimId, owner: loaded.owner, first: workspace.draft, sent: answer?.sent });
  useLookAtNewer(answer, draft);
  useRareParts();
  const asksRelease = workspace.status === 'held' && search.get('release') === 'ask';
  return (
    <div className="lg:-mb-8 lg:flex lg:h-dvh lg:flex-col">
      {timed ? (
        <ClaimBar loaded={loaded} timed={timed} week={week} draft={draft} savedMsAgo={savedMsAgo} />
      ) : (
        <DraftBar draft={draft} expertId={loaded.owner.expertId} />
      )}
      <div className="mb-4 flex flex-col gap-3 empty:hidden lg:mt-4 lg:mb-2 lg:max-h-[60%] lg:shrink-0 lg:overflow-y-auto">
        {workspace.status === 'lapsed' && <LapsedNotice loaded={loaded} />}
        {workspace.status === 'held' && workspace.jobClosedAt && (
          <Notice>{t.rich('jobClosed', { at: () => <DateTime at={workspace.jobClosedAt ?? new Date(0)} /> })}</Notice>
        )}
        {asksRelease && <ReleaseQuestion claimId={workspace.claimId} />}
        {draft.newer && (
          <Suspense>
            <DraftConflict draft={draft} criteria={workspace.criteria} language={workspace.content.language} />
          </Suspense>
        )}
        {answer?.notice && <Notice tone="warn">{t(`notice.${answer.notice}`)}</Notice>}
        {search.has('saved') && !answer && <Notice tone="good">{t('notice.saved')}</Notice>}
        {answer?.failure && answer.failure.code !== 'reviewIncomplete' && <FailureNotice failure={answer.failure} />}
        {workspace.status === 'held' && (
          <noscript>
            <p className="bg-warn-soft border-warn rounded-md border-s-4 px-4 py-3 text-sm">{t('withoutScript')}</p>
          </noscript>
        )}
      </div>
      <div className="grid gap-6 lg:min-h-0 lg:flex-1 lg:grid-cols-2 lg:gap-0">
        <div
          role="region"
          id="task"
          aria-labelledby="the-task"
          tabIndex={0}
          className="min-w-0 scroll-mt-44 -outline-offset-2 lg:overflow-y-auto lg:py-4 lg:pe-6 lg:pb-10"
        >
          <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
            <h2 id="the-task" className="text-lg font-semibold">
              {t('task')}
            </h2>
            <a
              href="#your-review"
              className="text-accent inline-flex min-h-11 items-center underline underline-offset-3 lg:hidden"
            >
              {t('jumpToReview')}
            </a>
          </div>
          <TaskPanel
            content={workspace.content}
            guideline={workspace.guideline}
            guidelineLanguage={workspace.contentLanguage}
            guidelineNote={
              workspace.status === 'held' &&
              workspace.guidelineAllowanceMs > 0 &&
              t.rich('guidelinePaid', { length: () => <Duration ms={workspace.guidelineAllowanceMs} /> })
            }
          />
        </div>
        <div className="border-line min-w-0 lg:overflow-y-auto lg:border-s lg:py-4 lg:ps-6 lg:pb-10">
          <ReviewForm workspace={workspace} draft={draft} failure={answer?.failure} />
        </div>
      </div>
    </div>
  );
}

/** What could not be handed in because a newer draft exists is shown beside that one. */
function useLookAtNewer(answer: WorkspaceAnswer | undefined, { look }: Draft): void {
  useEffect(() => {
    if (answer?.failure?.code === 'draftConflict') void look(true);
  }, [answer, look]);
}

/**
 * Loads what is seldom needed once the page has come to rest: when it is needed, there may be no connection. What cannot be had
 * is not drawn; the page and its text stay.
 */
function useRareParts(): void {
  useEffect(() => {
    const load = () => void Promise.allSettled([loadConflict(), loadDialog(), loadKeys()]);
    const timer = setTimeout(load, LOAD_RARE_PARTS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}
