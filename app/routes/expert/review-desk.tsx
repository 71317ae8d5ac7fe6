import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DraftConflict } from '~/features/reviews/ui/draft-state';
import { TaskPanel } from '~/features/reviews/ui/task-panel';
import { useDraft } from '~/features/reviews/ui/use-draft';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import type { WorkspaceAnswer } from './act-in-workspace.server';
import { ClaimBar, DraftBar } from './claim-bar';
import { LapsedNotice } from './lapsed-notice';
import type { WorkspaceData } from './load-workspace.server';
import { ReleaseQuestion } from './release-question';
import { ReviewForm } from './review-form';

interface Props {
  loaded: WorkspaceData;
  answer: WorkspaceAnswer | undefined;
}

/** The task on one side, the review on the other; clock and save state stay in view above both. */
export function ReviewDesk({ loaded, answer }: Props) {
  const t = useTranslations('expert.work.workspace');
  const [search] = useSearchParams();
  const { workspace, timed } = loaded;
  const draft = useDraft(workspace.claimId, workspace.draft, answer?.sent);
  const asksRelease = workspace.status === 'held' && search.get('release') === 'ask';
  return (
    <>
      {timed ? (
        <ClaimBar claimId={workspace.claimId} fence={workspace.fence} timed={timed} draft={draft} />
      ) : (
        <DraftBar draft={draft} />
      )}
      <div className="mb-4 flex flex-col gap-3 empty:hidden">
        {workspace.status === 'lapsed' && <LapsedNotice loaded={loaded} />}
        {asksRelease && <ReleaseQuestion claimId={workspace.claimId} />}
        <DraftConflict draft={draft} />
        {answer?.notice && (
          <Notice tone={answer.notice === 'saved' ? 'good' : 'warn'}>{t(`notice.${answer.notice}`)}</Notice>
        )}
        {answer?.failure && answer.failure.code !== 'reviewIncomplete' && <FailureNotice failure={answer.failure} />}
        {workspace.status === 'held' && (
          <noscript>
            <p className="bg-warn-soft border-warn rounded-md border-s-4 px-4 py-3 text-sm">{t('withoutScript')}</p>
          </noscript>
        )}
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <section aria-labelledby="the-task" className="min-w-0">
          <h2 id="the-task" className="mb-3 text-lg font-semibold">
            {t('task')}
          </h2>
          <TaskPanel content={workspace.content} guideline={workspace.guideline} />
        </section>
        <ReviewForm workspace={workspace} draft={draft} failure={answer?.failure} />
      </div>
    </>
  );
}
