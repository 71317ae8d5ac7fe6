import { useTranslations } from 'use-intl';
import { payForTime } from '~/core/money';
import { LanguageName } from '~/features/credentials/ui/language-name';
import type { ClaimableJob } from '~/features/reviews/claimable-job';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { DataTable, type Column } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { Pagination } from '~/ui/pagination';
import { BoardFilters } from './board-filters';
import type { Board } from './load-board.server';
import { openTasksText } from './open-tasks-text';
import { TakeTaskForm } from './take-task-form';

type Props = { board: Pick<Board, 'claimable' | 'facets' | 'filters' | 'unreachable' | 'newClaimId' | 'isAtLimit'> };

/** The jobs the expert may take from now, a row each, with what a claim would fix and what a task pays about. */
export function ClaimableJobs({ board }: Props) {
  const t = useTranslations('expert.board');
  return (
    <DataTable
      caption={t('caption')}
      rows={board.claimable.rows}
      rowKey={(job) => `${job.jobId}-${job.tier}`}
      rowTo={(job) => `/expert/jobs/${job.jobId}`}
      columns={useColumns(board)}
      filters={board.facets.length > 0 && <BoardFilters board={board} />}
      footer={<Pagination nextCursor={board.claimable.next} />}
      empty={<Empty board={board} />}
    />
  );
}

function useColumns({ newClaimId, isAtLimit }: Props['board']): Column<ClaimableJob>[] {
  const t = useTranslations('expert.board');
  const take: Column<ClaimableJob> = {
    key: 'take',
    header: <span className="sr-only">{t('takeColumn')}</span>,
    cell: (job) =>
      job.openTasks > 0 && (
        <TakeTaskForm
          claimId={newClaimId}
          jobId={job.jobId}
          variant="secondary"
          label={t('takeOf', { job: job.title })}
        >
          {t('take')}
        </TakeTaskForm>
      ),
  };
  return [
    { key: 'job', header: t('job'), cell: (job) => <JobName job={job} /> },
    {
      key: 'rate',
      header: t('rate'),
      sort: 'rate',
      numeric: true,
      cell: (job) => (
        <span className="font-medium">
          <Money amountMinor={job.rateMinorPerHour} currency={job.currency} />
        </span>
      ),
    },
    {
      key: 'length',
      header: t('length'),
      sort: 'length',
      numeric: true,
      cell: (job) => (
        <>
          <Duration ms={job.estimatedMinutes * 60_000} />
          <span className="text-muted block text-xs">
            {t.rich('upTo', { cap: () => <Duration ms={job.capSeconds * 1000} /> })}
          </span>
        </>
      ),
    },
    {
      key: 'task',
      header: t('perTask'),
      sort: 'task',
      numeric: true,
      cell: (job) => (
        <Money amountMinor={payForTime(job.estimatedMinutes * 60_000, job.rateMinorPerHour)} currency={job.currency} />
      ),
    },
    { key: 'tasks', header: t('tasks'), numeric: true, cell: (job) => openTasksText(job.openTasks) },
    { key: 'language', header: t('language'), cell: (job) => <LanguageName tag={job.contentLanguage} /> },
    { key: 'window', header: t('window'), cell: (job) => t('windowDays', { days: job.reviewWindowDays }) },
    ...(isAtLimit ? [] : [take]),
  ];
}

function JobName({ job }: { job: ClaimableJob }) {
  const t = useTranslations('expert.board');
  return (
    <>
      <ForeignText lang={job.contentLanguage}>{job.title}</ForeignText>
      <span className="text-muted mt-0.5 flex flex-wrap items-center gap-x-2 text-sm font-normal">
        {job.organizationName} <Badge>{t('tier', { tier: String(job.tier) })}</Badge>
      </span>
    </>
  );
}

function Empty({ board }: Props) {
  const t = useTranslations('expert.board');
  if (board.facets.length > 0)
    return (
      <EmptyState
        title={t('nothingFits')}
        action={
          <LinkButton to="/expert/board" variant="secondary">
            {t('clearFilters')}
          </LinkButton>
        }
      />
    );
  return (
    <EmptyState title={t('emptyTitle')}>
      {board.unreachable.rows.length === 0 ? t('emptyNoJobs') : t('emptyText')}
    </EmptyState>
  );
}
