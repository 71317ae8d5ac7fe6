import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { HandedInAnswers } from '~/features/reviews/ui/handed-in-answers';
import { KeptText } from '~/features/reviews/ui/kept-text';
import { TaskPanel } from '~/features/reviews/ui/task-panel';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { LapsedNotice, PaidSoFar } from './lapsed-notice';
import type { WorkspaceData } from './load-workspace.server';

/** A claim that is over: how it ended, what was answered, what the chain decided, and where its time and pay stand. */
export function EndedClaim({ loaded, failure }: { loaded: WorkspaceData; failure: Failure | undefined }) {
  const t = useTranslations('expert.work');
  const { workspace } = loaded;
  const isSubmitted = workspace.status === 'submitted';
  return (
    <div className="flex flex-col gap-4">
      <FailureNotice failure={failure} />
      {isSubmitted ? (
        <Notice tone="good">
          <p>{t('workspace.state.submitted')}</p>
          <PaidSoFar workspace={workspace} />
        </Notice>
      ) : (
        <LapsedNotice loaded={loaded} />
      )}
      {workspace.afterLoss && (
        <Notice tone={workspace.afterLoss === 'wasValid' ? 'info' : 'warn'}>
          {t(`workspace.afterLoss.${workspace.afterLoss}`)}
        </Notice>
      )}
      <nav
        aria-label={t('workspace.title', { job: workspace.jobTitle })}
        className="flex flex-wrap gap-x-5 gap-y-2 text-sm"
      >
        <Link to={`/expert/time?claim=${workspace.claimId}`}>{t('workspace.toTime')}</Link>
        <Link to={`/expert/earnings/${workspace.claimId}`}>{t('workspace.toPay')}</Link>
        <Link to="/expert/reviews">{t('workspace.toReviews')}</Link>
      </nav>
      <KeptText
        owner={loaded.owner}
        criteria={workspace.criteria}
        language={workspace.content.language}
        saved={workspace.draft.content}
      />
      <HandedInAnswers
        criteria={workspace.criteria}
        language={workspace.content.language}
        answers={isSubmitted ? workspace.handedIn : workspace.draft.content.answers}
        verdicts={workspace.verdicts}
        awaitsVerdict={isSubmitted}
        hasNoVerdict={workspace.hasNoVerdict}
        tier={workspace.tier}
      />
      <section aria-labelledby="the-task" className="max-w-3xl">
        <h2 id="the-task" className="mt-2 mb-3 text-lg font-semibold">
          {t('workspace.task')}
        </h2>
        <TaskPanel
          content={workspace.content}
          guideline={workspace.guideline}
          guidelineLanguage={workspace.contentLanguage}
        />
      </section>
    </div>
  );
}
