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
import { boardPages } from './board-pages';
import type { Board } from './load-board.server';
import { openTasksText } from './open-tasks-text';
import { TakeTaskForm } from './take-task-form';

type Props = {
  board: Pick<
    Board,
    'claimable' | 'idle' | 'facets' | 'filters' | 'unreachable' | 'elsewhere' | 'newClaimId' | 'isAtLimit'
  >;
  /** What limits the claims of a job, by the job's id. */
  blocks: Partial<Record<string, string>>;
};

/** The jobs the expert may take from now, a row each, with what a claim would fix and what a task pays about. */
export function ClaimableJobs({ board, blocks }: Props) {
  const t = useTranslations('expert.board');
  return (
    <DataTable
      caption={t('caption')}
      rows={board.claimable.rows}
      rowKey={(job) => `${job.jobId}-${job.tier}`}
      rowTo={(job) => `/expert/jobs/${job.jobId}`}
      columns={useColumns(board, blocks)}
      filters={board.facets.length > 0 && <BoardFilters board={board} />}
      footer={<Pagination nextCursor={board.claimable.next} />}
      empty={<Empty board={board} />}
    />
  );
}

/** The jobs whose requirement the expert meets and that have no task for them at the moment; nothing where there is none. */
export function IdleJobs({ board, blocks }: { board: Pick<Board, 'idle'>; blocks: Props['blocks'] }) {
  const t = useTranslations('expert.board');
  const { rows, next } = board.idle;
  const columns = useTermColumns(blocks);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="idle">
      <h2 id="idle" className="text-lg font-semibold">
        {t('idle')}
      </h2>
      <p className="text-muted mb-3 text-sm">{t('idleLead')}</p>
      <DataTable
        caption={t('idle')}
        rows={rows}
        rowKey={(job) => `${job.jobId}-${job.tier}`}
        rowTo={(job) => `/expert/jobs/${job.jobId}`}
        columns={columns.map(({ sort: _sort, ...column }) => column)}
        footer={<Pagination nextCursor={next} param={boardPages.idle} />}
        empty={null}
      />
    </section>
  );
}

function useColumns({ newClaimId, isAtLimit }: Props['board'], blocks: Props['blocks']): Column<ClaimableJob>[] {
  const t = useTranslations('expert.board');
  const open: Column<ClaimableJob> = {
    key: 'tasks',
    header: t('tasks'),
    numeric: true,
    cell: (job) => openTasksText(job.openTasks),
  };
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
  return [...useTermColumns(blocks), open, ...(isAtLimit ? [] : [take])];
}

function useTermColumns(blocks: Props['blocks']): Column<ClaimableJob>[] {
  const t = useTranslations('expert.board');
  return [
    { key: 'job', header: t('job'), cell: (job) => <JobName job={job} block={blocks[job.jobId]} /> },
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
    { key: 'language', header: t('language'), cell: (job) => <LanguageName tag={job.contentLanguage} /> },
    { key: 'window', header: t('window'), cell: (job) => t('windowDays', { days: job.reviewWindowDays }) },
  ];
}

function JobName({ job, block }: { job: ClaimableJob; block: string | undefined }) {
  const t = useTranslations('expert.board');
  return (
    <>
      <ForeignText lang={job.contentLanguage}>{job.title}</ForeignText>
      <span className="text-muted mt-0.5 flex flex-wrap items-center gap-x-2 text-sm font-normal">
        {job.organizationName} <Badge>{t('tier', { tier: String(job.tier) })}</Badge>
      </span>
      {block !== undefined && (
        <span className={job.block ? 'text-warn block text-sm font-normal' : 'text-muted block text-sm font-normal'}>
          {block}
        </span>
      )}
    </>
  );
}

function Empty({ board }: Pick<Props, 'board'>) {
  const t = useTranslations('expert.board');
  const isNarrowed = board.filters.domain !== '' || board.filters.language !== '';
  if (isNarrowed && board.facets.length > 0 && board.idle.rows.length === 0)
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
  if (board.facets.length > 0) return <EmptyState title={t('allTakenTitle')}>{t('allTakenText')}</EmptyState>;
  return <EmptyState title={t('emptyTitle')}>{t(whyEmpty(board))}</EmptyState>;
}

function whyEmpty({ unreachable, elsewhere }: Props['board']) {
  if (unreachable.rows.length > 0) return 'emptyText';
  return elsewhere.rows.length > 0 ? 'emptyNoneOfField' : 'emptyNoJobs';
}
