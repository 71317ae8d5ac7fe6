import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ClaimableJob } from '~/features/reviews/claimable-job';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';
import { ClaimTerms } from './claim-terms';
import type { Board } from './load-board.server';
import { OpenTasks } from './open-tasks';
import { TakeTaskForm } from './take-task-form';

type Props = { board: Pick<Board, 'claimable' | 'unreachable' | 'newClaimId' | 'isAtLimit'> };

/** The jobs the expert may take from now, best paid first, with the terms a claim fixes. */
export function ClaimableJobs({ board }: Props) {
  const t = useTranslations('expert.work.board');
  return (
    <section aria-labelledby="claimable" className="flex flex-col gap-3">
      <h2 id="claimable" className="text-lg font-semibold">
        {t('open')}
      </h2>
      {board.claimable.rows.length === 0 && (
        <EmptyState
          title={t('openEmptyTitle')}
          action={<LinkButton to="/expert/credentials">{t('stateCredential')}</LinkButton>}
        >
          {board.unreachable.rows.length === 0 ? t('openEmptyNoJobs') : t('openEmptyText')}
        </EmptyState>
      )}
      {board.claimable.rows.map((job) => (
        <JobCard key={`${job.jobId}-${job.tier}`} job={job} board={board} />
      ))}
    </section>
  );
}

function JobCard({ job, board }: Props & { job: ClaimableJob }) {
  const t = useTranslations('expert.work.board');
  return (
    <Card
      title={
        <>
          <Link to={`/expert/jobs/${job.jobId}`}>{job.title}</Link>{' '}
          <Badge>{t('tier', { tier: String(job.tier) })}</Badge>
        </>
      }
      action={
        <span className="font-semibold">
          {t.rich('perHour', { amount: () => <Money amountMinor={job.rateMinorPerHour} currency={job.currency} /> })}
        </span>
      }
    >
      <p className="text-muted mb-3 text-sm">
        {job.organizationName} · <OpenTasks count={job.openTasks} />
      </p>
      <ClaimTerms job={job} />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {job.openTasks > 0 && !board.isAtLimit && (
          <TakeTaskForm claimId={board.newClaimId} jobId={job.jobId} variant="secondary">
            {t('takeOne')}
          </TakeTaskForm>
        )}
        <LinkButton to={`/expert/jobs/${job.jobId}`} variant="secondary">
          {t('readFirst')}
        </LinkButton>
      </div>
    </Card>
  );
}
